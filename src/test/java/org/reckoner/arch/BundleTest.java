package org.reckoner.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reckoner.access.ApiKeyState;
import org.reckoner.access.ApiScope;
import org.reckoner.access.web.BillingTab;
import org.reckoner.accessgroup.GroupPrivilege;
import org.reckoner.audit.ChainVerdict;
import org.reckoner.catalog.CatalogueFileKind;
import org.reckoner.catalog.EntryState;
import org.reckoner.catalog.ProductDetails;
import org.reckoner.catalog.ProductKind;
import org.reckoner.catalog.Proration;
import org.reckoner.catalog.SubjectKind;
import org.reckoner.contract.ContractStretch;
import org.reckoner.contract.OrderKind;
import org.reckoner.contract.Renewal;
import org.reckoner.directory.BulkAction;
import org.reckoner.directory.UserState;
import org.reckoner.event.Frequency;
import org.reckoner.event.ItemState;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.RunCause;
import org.reckoner.event.RunState;
import org.reckoner.export.PureConnectServer;
import org.reckoner.export.ServerKind;
import org.reckoner.invoice.InvoiceStatus;
import org.reckoner.ledger.PostingKind;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.MailState;
import org.reckoner.notification.Tls;
import org.reckoner.platform.Problem;
import org.reckoner.platform.Role;
import org.reckoner.platform.Texts;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.report.ReportKind;
import org.reckoner.report.ReportState;
import org.reckoner.tenant.AuthenticationKind;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BillingRegion;
import org.reckoner.tenant.BreachCause;
import org.reckoner.tenant.BreachEnding;
import org.reckoner.tenant.BreachStage;
import org.reckoner.tenant.Installation;
import org.reckoner.tenant.ProductLicence;
import org.reckoner.tenant.TenantState;
import org.reckoner.unit.UnitCategory;
import org.reckoner.usage.ImportKind;
import org.reckoner.usage.ImportState;

/** Every text that is asked for is there, in every language; and nothing is there that nobody asks for. */
class BundleTest {
    private static final Bundle ENGLISH = Bundle.english();
    private static final Bundle GERMAN = Bundle.german();
    private static final TextUses USES = TextUses.found();

    /** Which closed set of names a page's key ends in. A beginning that is not listed fails the test. */
    private static final Map<String, List<String>> SETS = Map.ofEntries(
            Map.entry("role.", names(Role.class)),
            Map.entry("billing.tab.", names(BillingTab.class)),
            Map.entry("statement.kind.", names(PostingKind.class)),
            Map.entry("transaction.text.", names(PostingKind.class)),
            Map.entry("group-privilege.", names(GroupPrivilege.class)),
            Map.entry("group-privilege.help.", names(GroupPrivilege.class)),
            Map.entry("privilege-way.", List.of("ROLE", "GROUP", "TEAM")),
            Map.entry("access-mode.now.", List.of("true", "false")),
            Map.entry("access-mode.to.", List.of("true", "false")),
            Map.entry("access-mode.text.", List.of("true", "false")),
            Map.entry("access-mode.turn.", List.of("true", "false")),
            Map.entry("tenant.state.", names(TenantState.class)),
            Map.entry("tenant.breach.", names(BreachStage.class)),
            Map.entry("account.licence.", names(BreachStage.class)),
            Map.entry(
                    "breach.state.",
                    Stream.concat(names(BreachCause.class).stream(), names(BreachEnding.class).stream())
                            .toList()),
            Map.entry("login.not-admitted.", List.of("SUSPENDED", "CLOSED", "LICENCE_BREACH")),
            Map.entry("tenant.billable.", names(Billable.class)),
            Map.entry("tenant.region.", names(BillingRegion.class)),
            Map.entry("tenant.installation.", names(Installation.class)),
            Map.entry("tenant.authentication.", names(AuthenticationKind.class)),
            Map.entry("tenant.product.", names(ProductLicence.class)),
            Map.entry("unit.category.", names(UnitCategory.class)),
            Map.entry("unit.unassigned.why.", names(UnitCategory.class)),
            Map.entry("unit.division.", names(UnitPolicy.class)),
            Map.entry("event.", names(ProcessKey.class)),
            Map.entry("frequency.", names(Frequency.class)),
            Map.entry("schedule.", names(Frequency.class)),
            Map.entry("user.state.", names(UserState.class)),
            Map.entry("user.counts.", names(UserState.class)),
            Map.entry("bulk.action.", names(BulkAction.class)),
            Map.entry("bulk.ask.", names(BulkAction.class)),
            Map.entry("licence.", names(LicenceLevel.class)),
            Map.entry("product.kind.", names(ProductKind.class)),
            Map.entry(
                    "product.section.",
                    ProductDetails.SECTIONS.stream().map(Enum::name).toList()),
            Map.entry("product.model.", names(LicenceModel.class)),
            Map.entry(
                    "product.subject.",
                    Stream.of(SubjectKind.values())
                            .filter(subject -> subject != SubjectKind.NOTHING)
                            .map(Enum::name)
                            .toList()),
            Map.entry("product.proration.", names(Proration.class)),
            Map.entry("product.state.", List.of("OFFERED", "RETIRED")),
            Map.entry("price.state.", names(EntryState.class)),
            Map.entry("catalogue.file.", names(CatalogueFileKind.class)),
            Map.entry("rate.direction.", names(CallDirection.class)),
            Map.entry("catalogue.state.", List.of("DONE", "WAITING")),
            Map.entry("api-key.scope.", names(ApiScope.class)),
            Map.entry("api-key.state.", names(ApiKeyState.class)),
            Map.entry("report.kind.", names(ReportKind.class)),
            Map.entry("report.state.", names(ReportState.class)),
            Map.entry("report.frequency.", List.of("DAILY", "WEEKLY", "MONTHLY")),
            Map.entry("import.kind.", names(ImportKind.class)),
            Map.entry("import.state.", names(ImportState.class)),
            Map.entry("import.counts.changed.", names(ImportKind.class)),
            Map.entry("server.kind.", names(ServerKind.class)),
            Map.entry("server.encryption.", names(PureConnectServer.Encryption.class)),
            Map.entry("mails.kind.", names(MailKind.class)),
            Map.entry("mails.state.", names(MailState.class)),
            Map.entry("mails.server.tls.", names(Tls.class)),
            Map.entry("standing.", List.of("MAIL", "AUDIT_SEALING")),
            Map.entry("audit.fault.", names(ChainVerdict.Fault.class)),
            Map.entry("standing.state.", List.of("IDLE", "WORKING", "PARKED", "STUCK")),
            Map.entry("contract.state.", List.of("DRAFT", "ACTIVE", "ENDED", "NONE")),
            Map.entry("contract.type.", names(SubscriptionType.class)),
            Map.entry("tax.category.", names(TaxCategory.class)),
            Map.entry("contract.model.", names(LicenceModel.class)),
            Map.entry("contract.peak.", names(PeakRule.class)),
            Map.entry("contract.ramp.", names(Ramp.Option.class)),
            Map.entry("contract.renewal.", names(Renewal.class)),
            Map.entry("contract.kind.", names(DraftKind.class)),
            Map.entry("contract.stretch.", names(ContractStretch.Kind.class)),
            Map.entry("contract.order.kind.", names(OrderKind.class)),
            Map.entry("contract.step", List.of("1", "2", "3", "4")),
            Map.entry("invoice.status.", names(InvoiceStatus.class)),
            Map.entry("invoice.kind.", names(DraftKind.class)),
            Map.entry("invoice.section.", names(Section.class)),
            Map.entry("invoice.line.", names(LineKind.class)),
            Map.entry("what-if.verdict.", List.of("CHEAPER", "DEARER", "SAME")),
            Map.entry("guide.section.", names(Section.class)),
            Map.entry("guide.kind.", names(LineKind.class)),
            Map.entry("concurrency.rule.", names(PeakRule.class)),
            Map.entry("concurrency.model.", names(LicenceModel.class)),
            Map.entry("concurrency.verdict.", List.of("COUNTS", "BILLABLE", "DROPPED")),
            Map.entry("choice.", List.of("true", "false")),
            Map.entry("run.state.", names(RunState.class)),
            Map.entry("run.cause.", names(RunCause.class)),
            Map.entry("run.dates.", names(RunCause.class)),
            Map.entry("item.state.", names(ItemState.class)),
            Map.entry("wizard.step", List.of("1", "2", "3", "4")),
            Map.entry("step.", List.of("done", "current", "open", "locked")),
            Map.entry(
                    "language.",
                    Texts.LANGUAGES.stream().map(Locale::getLanguage).toList()));

    private static final Pattern TAKES_ARGUMENTS = Pattern.compile("\\{\\d");

    /** Words that no German text has. */
    private static final Pattern ENGLISH_WORDS = Pattern.compile(
            "(?i)\\b(?:the|of|and|is|are|to|not|your|you|it|this|that|on|at|by|for|with|no|password|log|test)\\b");

    @Test
    void everyLanguageHasTheSameKeys() {
        assertEquals(Set.of(), without(ENGLISH.keys(), GERMAN.keys()), "not in German");
        assertEquals(Set.of(), without(GERMAN.keys(), ENGLISH.keys()), "in German alone");
    }

    @Test
    void noKeyStandsTwice() {
        assertEquals(Set.of(), ENGLISH.twice());
        assertEquals(Set.of(), GERMAN.twice());
    }

    @Test
    void everyLanguageHasTheSamePlaceholders() {
        var faults = new TreeSet<String>();
        ENGLISH.texts().forEach((key, text) -> {
            var german = GERMAN.texts().getOrDefault(key, text);
            if (!Bundle.placeholders(text).equals(Bundle.placeholders(german))) {
                faults.add(key);
            }
        });
        assertEquals(Set.of(), faults);
    }

    @Test
    void everyTextIsSaidInItsLanguage() {
        var same = new TreeSet<String>();
        ENGLISH.texts().forEach((key, text) -> {
            if (text.equals(GERMAN.texts().get(key))
                    && ENGLISH_WORDS.matcher(text).find()) {
                same.add(key);
            }
        });
        assertEquals(Set.of(), same, "English sentences in the German bundle");
    }

    /** A straight one would be eaten where arguments are filled in, and doubled where they are not. */
    @Test
    void apostrophesAreTypographic() {
        for (var bundle : List.of(ENGLISH, GERMAN)) {
            bundle.texts().forEach((key, text) -> assertFalse(text.contains("'"), bundle.file() + " " + key));
        }
    }

    @Test
    void everyTextWithArgumentsCanBeFilledIn() {
        for (var bundle : List.of(ENGLISH, GERMAN)) {
            bundle.texts().values().stream()
                    .filter(text -> TAKES_ARGUMENTS.matcher(text).find())
                    .forEach(MessageFormat::new);
        }
    }

    @Test
    void everyRefusalHasAText() {
        var missing = new TreeSet<String>();
        var problems = problems();
        assertTrue(problems.size() > 3, () -> "found " + problems);
        for (var problem : problems) {
            Stream.of(problem.getEnumConstants())
                    .map(constant -> ((Problem) constant).textKey())
                    .filter(key -> !ENGLISH.has(key))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyNameThatIsShownHasAText() {
        var missing = new TreeSet<String>();
        SETS.forEach((beginning, names) -> names.stream()
                .map(beginning::concat)
                .filter(key -> !ENGLISH.has(key))
                .forEach(missing::add));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyBeginningOfAKeyIsOfAKnownSet() {
        assertEquals(Set.of(), without(USES.beginnings(), SETS.keySet()));
    }

    @Test
    void everyKeyOfAPageExists() {
        var missing = new TreeSet<String>();
        USES.keys().stream().filter(key -> !ENGLISH.has(key)).forEach(missing::add);
        USES.beginnings().stream().filter(begin -> !ENGLISH.hasUnder(begin)).forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyOfAClassExists() {
        var missing = new TreeSet<String>();
        for (var literal : USES.literals()) {
            if (literal.startsWith("key:") && literal.length() > 4) {
                var key = literal.substring(4);
                var found = key.endsWith(".") || key.endsWith("step") ? ENGLISH.hasUnder(key) : ENGLISH.has(key);
                if (!found) {
                    missing.add(key);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noTextIsThereForNothing() {
        var unused = new TreeSet<String>();
        for (var key : ENGLISH.keys()) {
            var used = USES.keys().contains(key)
                    || USES.namedByAClass(key)
                    || USES.namedByAClass(key.replaceFirst("\\.text$", ""))
                    || USES.begunByAClass(key)
                    || isOfASet(key)
                    || isOfAMail(key)
                    || key.startsWith("jakarta.faces.")
                    || key.startsWith("problem.");
            if (!used) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    /** Whoever adds a kind of mail is told here what it lacks. */
    @Test
    void everyKindOfMailHasItsTexts() {
        var missing = new TreeSet<String>();
        for (var kind : names(MailKind.class)) {
            Stream.of("subject", "text", "action")
                    .map(part -> "mail." + kind + "." + part)
                    .filter(key -> !ENGLISH.has(key))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    /** The enums of refusals, by their names. */
    private static List<Class<?>> problems() {
        var classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Problem.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(BundleTest::classNamed)
                    .filter(found -> found.isEnum() && Problem.class.isAssignableFrom(found))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfASet(String key) {
        return SETS.entrySet().stream()
                .anyMatch(set -> key.startsWith(set.getKey())
                        && set.getValue()
                                .contains(key.substring(set.getKey().length()).replaceFirst("\\.text$", "")));
    }

    private static boolean isOfAMail(String key) {
        return names(MailKind.class).stream().anyMatch(kind -> key.startsWith("mail." + kind + "."));
    }

    private static List<String> names(Class<? extends Enum<?>> names) {
        return Arrays.stream(names.getEnumConstants()).map(Enum::name).toList();
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        var left = new TreeSet<>(all);
        left.removeAll(known);
        return left;
    }
}
