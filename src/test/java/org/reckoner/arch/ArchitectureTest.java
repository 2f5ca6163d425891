package org.reckoner.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** Who may use whom: core, platform, features, and the outer technologies inside a feature. */
@AnalyzeClasses(packages = "org.reckoner", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.reckoner.";
    private static final String[] CORE = {"org.reckoner.money..", "org.reckoner.period..", "org.reckoner.rating.."};
    private static final String PLATFORM = "org.reckoner.platform..";

    /** Read: the feature on the left may use those on the right, and nothing else of ours. A new feature is entered here. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("period", Set.of()),
            entry("money", Set.of()),
            entry("rating", Set.of("period", "money")),
            entry("platform", Set.of()),
            entry("audit", Set.of("platform", "tenant")), // the page names tenants
            entry("settings", Set.of("platform")),
            entry("notification", Set.of("platform", "settings")), // who may tell people something stands above it
            entry("tenant", Set.of("platform", "settings", "notification", "period")),
            entry("event", Set.of("platform", "settings", "notification", "tenant", "period")),
            entry("alert", Set.of("platform", "settings", "event", "tenant")),
            entry("access", Set.of("platform", "settings", "notification", "tenant")),
            entry("ledger", Set.of("platform", "tenant", "money")),
            entry(
                    "invoice",
                    Set.of(
                            "platform",
                            "settings",
                            "notification",
                            "tenant",
                            "event",
                            "ledger",
                            "money",
                            "period",
                            "rating")),
            entry(
                    "evidence",
                    Set.of(
                            "platform",
                            "settings",
                            "tenant",
                            "directory",
                            "contract",
                            "usage",
                            "invoice",
                            "invoicing",
                            "catalog",
                            "period",
                            "money",
                            "rating")),
            entry("document", Set.of("platform", "settings", "tenant", "invoice", "money", "period", "rating")),
            entry(
                    "invoicing",
                    Set.of(
                            "platform",
                            "settings",
                            "notification",
                            "tenant",
                            "event",
                            "directory",
                            "usage",
                            "contract",
                            "tax",
                            "invoice",
                            "document",
                            "money",
                            "period",
                            "rating")),
            entry(
                    "unit",
                    Set.of(
                            "platform",
                            "settings",
                            "notification",
                            "tenant",
                            "event",
                            "directory",
                            "usage",
                            "contract",
                            "invoice",
                            "invoicing",
                            "money",
                            "period",
                            "rating")),
            entry(
                    "statement",
                    Set.of(
                            "platform",
                            "settings",
                            "notification",
                            "tenant",
                            "event",
                            "ledger",
                            "invoice",
                            "document",
                            "money")),
            entry(
                    "recording",
                    Set.of("platform", "settings", "tenant", "contract", "usage", "account", "money", "period")),
            entry(
                    "report",
                    Set.of(
                            "platform",
                            "settings",
                            "notification",
                            "tenant",
                            "event",
                            "directory",
                            "contract",
                            "usage",
                            "invoice",
                            "document",
                            "unit",
                            "money",
                            "period",
                            "rating")),
            entry(
                    "account",
                    Set.of(
                            "platform",
                            "settings",
                            "notification",
                            "tenant",
                            "usage",
                            "contract",
                            "tax",
                            "ledger",
                            "invoice",
                            "document",
                            "invoicing",
                            "statement",
                            "money",
                            "period",
                            "rating")),
            entry("operation", Set.of("platform", "event", "notification")),
            entry("directory", Set.of("platform", "settings", "tenant", "access", "period", "rating")),
            entry("accessgroup", Set.of("platform", "access", "directory")),
            entry("contract", Set.of("platform", "settings", "tenant", "catalog", "period", "money", "rating")),
            entry("tax", Set.of("platform", "settings", "tenant", "catalog", "contract", "rating")),
            entry("catalog", Set.of("platform", "settings", "tenant", "directory", "money", "rating")),
            entry("usage", Set.of("platform", "settings", "tenant", "event", "directory", "period", "rating")),
            entry("export", Set.of("platform", "settings", "audit", "tenant", "event", "usage", "period", "rating")),
            entry(
                    "overview",
                    Set.of("platform", "settings", "tenant", "event", "access", "directory", "usage", "export")),
            entry(
                    "api",
                    Set.of(
                            "platform",
                            "tenant",
                            "access",
                            "accessgroup",
                            "directory",
                            "unit",
                            "report",
                            "usage",
                            "contract",
                            "invoice",
                            "document",
                            "statement",
                            "money",
                            "period",
                            "rating")),
            entry(
                    "demo",
                    Set.of(
                            "platform",
                            "settings",
                            "tenant",
                            "event",
                            "access",
                            "directory",
                            "usage",
                            "export",
                            "contract",
                            "rating",
                            "catalog",
                            "period")));

    @ArchTest
    static final ArchRule core_is_plain_java = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.reckoner.money..",
                    "org.reckoner.period..",
                    "org.reckoner.rating..")
            .because("the same input always gives the same output (architecture.md 3)");

    @ArchTest
    static final ArchRule core_counts_in_whole_numbers_and_decimals = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(CORE)
            .should(neitherTakeNorGiveFloatingPoint())
            .because("binary floating point appears nowhere (rating.md)");

    @ArchTest
    static final ArchRule features_use_only_what_stands_below_them =
            classes().should(useOnlyTheFeaturesOf(MAY_USE)).because("features are layered (architecture.md 3)");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.reckoner.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_depends_on_pages = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.reckoner..web..")
            .because("pages stand on boundaries, never the other way round");

    @ArchTest
    static final ArchRule nothing_depends_on_timers = noClasses()
            .that()
            .resideOutsideOfPackage("..job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.reckoner..job..")
            .because("timers stand on boundaries, never the other way round");

    @ArchTest
    static final ArchRule faces_only_in_web = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..", "jakarta.el..");

    @ArchTest
    static final ArchRule ejb_only_in_job = noClasses()
            .that()
            .resideOutsideOfPackage("..job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ejb..");

    @ArchTest
    static final ArchRule entity_manager_only_in_stores = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule pages_do_not_speak_sql = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..job..")
            .and()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..");

    private static ArchCondition<JavaClass> useOnlyTheFeaturesOf(Map<String, Set<String>> mayUse) {
        return new ArchCondition<>("use only the features that the table names") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                var feature = featureOf(origin);
                if (!mayUse.containsKey(feature)) {
                    events.add(SimpleConditionEvent.violated(
                            origin, "the feature '" + feature + "' of " + origin.getName() + " is not in the table"));
                    return;
                }
                for (var dependency : origin.getDirectDependenciesFromSelf()) {
                    var target = featureOf(dependency.getTargetClass().getBaseComponentType());
                    if (target != null
                            && !target.equals(feature)
                            && !mayUse.get(feature).contains(target)) {
                        events.add(SimpleConditionEvent.violated(
                                dependency, feature + " may not use " + target + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The first package under ours, or null for classes of others. */
    private static String featureOf(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : null;
    }

    private static ArchCondition<JavaCodeUnit> neitherTakeNorGiveFloatingPoint() {
        var floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("neither take nor give floating-point numbers") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                var types = new ArrayList<>(unit.getRawParameterTypes());
                types.add(unit.getRawReturnType());
                types.stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> floating.contains(type.getName()))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " speaks of " + type.getName())));
            }
        };
    }
}
