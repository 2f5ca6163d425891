package org.reckoner.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/** The installation's general settings: where it is reached, how long log-ins last, how long mails are kept and drafts are looked at. */
@ApplicationScoped
public class GeneralSettings {
    private static final String SECTION = "general";
    private static final int MINUTES_PER_HOUR = 60;

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "reckoner.url", defaultValue = "http://127.0.0.1:8080")
    String defaultUrl;

    /** Where people reach this installation, without a slash at the end; links in mails and documents begin with it. */
    @OpenToAll("every link shows it")
    public URI baseUrl() {
        return general().baseUrl();
    }

    /** After how long without a request a log-in ends. */
    @OpenToAll("the page that announces the end shows it")
    public Duration idleTimeout() {
        return Duration.ofMinutes(general().idleMinutes());
    }

    /** After how long a log-in ends, however busy. */
    @OpenToAll("the page that announces the end shows it")
    public Duration absoluteTimeout() {
        return Duration.ofHours(general().absoluteHours());
    }

    /** How long mails stay in the list after they were sent. */
    @OpenToAll("the list of mails says so")
    public Period mailRetention() {
        return Period.ofDays(general().mailDays());
    }

    /** For how long a draft of an invoice is looked at before it is issued; zero for not at all. */
    @OpenToAll("the page of the invoice run says so")
    public Duration invoiceReview() {
        return Duration.ofHours(general().reviewHours());
    }

    /** All of them. */
    @OpenToAll("holds no secrets; the page asks for the privilege")
    public General general() {
        return of(settings.section(SECTION));
    }

    /** The settings with who changed them last. */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public Section section() {
        return settings.section(SECTION);
    }

    /** A section's values, with the defaults where there are none. */
    @OpenToAll("holds no secrets; the page asks for the privilege")
    public General of(Section section) {
        return new General(
                General.url(section.value("baseUrl").orElse(defaultUrl)),
                section.value("idleMinutes").map(Integer::valueOf).orElse(30),
                section.value("absoluteHours").map(Integer::valueOf).orElse(12),
                section.value("mailDays").map(Integer::valueOf).orElse(90),
                section.value("reviewHours").map(Integer::valueOf).orElse(0));
    }

    /**
     * Saves them whole.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE} where somebody else has saved since that version
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void save(int seenVersion, General general) {
        if (general.idleMinutes() > general.absoluteHours() * MINUTES_PER_HOUR) {
            throw RuleViolation.of("idleMinutes", SettingsProblem.IDLE_TOO_LONG, general.absoluteHours());
        }
        Map<String, String> values = new HashMap<>();
        values.put("baseUrl", general.baseUrl().toString());
        values.put("idleMinutes", String.valueOf(general.idleMinutes()));
        values.put("absoluteHours", String.valueOf(general.absoluteHours()));
        values.put("mailDays", String.valueOf(general.mailDays()));
        values.put("reviewHours", String.valueOf(general.reviewHours()));
        settings.save(SECTION, seenVersion, values, Map.of());
    }
}
