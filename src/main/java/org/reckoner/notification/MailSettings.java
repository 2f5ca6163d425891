package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Emails;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.GeneralSettings;
import org.reckoner.settings.Section;
import org.reckoner.settings.Settings;

/** The mail server as Global Settings describe it. Until they do, mails wait. */
@ApplicationScoped
public class MailSettings {
    private static final String SECTION = "mail";
    private static final String PASSWORD = "password.secret";
    private static final int SUBMISSION = 587;

    @Inject
    Settings settings;

    @Inject
    GeneralSettings general;

    @Inject
    MailQueue queue;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** The mailbox that payers of a billing region write to. */
    @OpenToAll("stands on every invoice")
    public String collectionsMailbox(String region) {
        return of(settings.section(SECTION)).collections().get(region);
    }

    /** Whether there is a server to send with. */
    @OpenToAll("says why mails wait")
    public boolean isSetUp() {
        return of(settings.section(SECTION)).isSetUp();
    }

    /** The settings with who changed them last. */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public Section section() {
        return settings.section(SECTION);
    }

    /** A section's values, with the defaults where there are none. */
    @OpenToAll("holds no secrets; the page asks for the privilege")
    public MailChoice of(Section section) {
        var collections = new HashMap<String, String>();
        for (var region : MailChoice.REGIONS) {
            var sample = "collections-" + region.toLowerCase(Locale.ROOT) + "@reckoner.example";
            collections.put(region, section.value("collections." + region).orElse(sample));
        }
        return new MailChoice(
                section.value("host").orElse(null),
                section.value("port").map(Integer::valueOf).orElse(SUBMISSION),
                Tls.valueOf(section.value("tls").orElse(Tls.STARTTLS.name())),
                section.value("user").orElse(null),
                section.value("sender").orElse("reckoner@reckoner.example"),
                section.value("senderName").orElse("Reckoner"),
                collections,
                section.holds(PASSWORD));
    }

    /**
     * Saves the settings, checked, and has what waits tried again. Without a user no password is kept; without a host mails
     * wait.
     *
     * @param newPassword the password to store, or null to keep the one there is
     * @throws RuleViolation {@link PlatformProblem#STALE} where somebody else has saved since that version
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void save(int seenVersion, MailChoice choice, String newPassword) {
        if (choice.isSetUp()) {
            choice.server(newPassword == null ? storedPassword() : newPassword);
        }
        choice.collections().forEach((region, mailbox) -> {
            if (!Emails.valid(mailbox)) {
                throw RuleViolation.of(
                        "collections" + region,
                        PlatformProblem.INVALID,
                        "key:mails.server.collections",
                        "key:rule.email");
            }
        });
        var values = values(choice);
        if (choice.user() == null) {
            values.put(PASSWORD, null);
        }
        var secrets =
                newPassword == null || choice.user() == null ? Map.<String, String>of() : Map.of(PASSWORD, newPassword);
        settings.save(SECTION, seenVersion, values, secrets);
        queue.hasten();
    }

    /**
     * Connects with these settings, saved or not, as far as the log-in.
     *
     * @throws MailException that says what is wrong
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void test(MailChoice choice, String newPassword) {
        SmtpConnection.to(server(choice, newPassword)).close();
    }

    /**
     * Sends the caller a mail with these settings, saved or not.
     *
     * @return the address it went to
     * @throws MailException that says what is wrong
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public String sendTest(MailChoice choice, String newPassword) {
        var caller = callers.required();
        var to = new Recipient(caller.name(), caller.displayName(), caller.locale(), null);
        var server = server(choice, newPassword);
        try (var connection = SmtpConnection.to(server)) {
            var base = general.baseUrl();
            var text = MailText.of(MailKind.TEST, to, true);
            connection.send(new Letter(0, clock.instant(), to, text, base + "/", base));
        }
        return to.address();
    }

    /** The server to send with, or empty until one is entered. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Optional<MailServer> server() {
        var choice = of(settings.section(SECTION));
        return choice.isSetUp() ? Optional.of(choice.server(storedPassword())) : Optional.empty();
    }

    private MailServer server(MailChoice choice, String newPassword) {
        return choice.server(newPassword == null ? storedPassword() : newPassword);
    }

    private String storedPassword() {
        return settings.secret(SECTION, PASSWORD).orElse(null);
    }

    /** Null removes a value. */
    private static Map<String, String> values(MailChoice choice) {
        var values = new HashMap<String, String>();
        values.put("host", choice.host());
        values.put("port", String.valueOf(choice.port()));
        values.put("tls", choice.tls().name());
        values.put("user", choice.user());
        values.put("sender", choice.sender());
        values.put("senderName", choice.senderName());
        choice.collections().forEach((region, mailbox) -> values.put("collections." + region, mailbox));
        return values;
    }
}
