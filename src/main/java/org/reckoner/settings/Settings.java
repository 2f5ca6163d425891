package org.reckoner.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * Named values of the installation, in sections. A section's feature knows what they mean and checks them; secrets go in and
 * never come out to a page.
 */
@ApplicationScoped
@Transactional
public class Settings {
    @Inject
    SettingStore store;

    @Inject
    Secrets secrets;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /**
     * A section's values; of secrets only that they are there ({@link Section#holds}). Each page asks, without a transaction of its
     * own. The version is read first: where somebody saves in between it is older than the values, and saving by it is refused.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    @OpenToAll("holds no secrets; the pages that show it ask for the privilege")
    public Section section(String section) {
        return store.section(section);
    }

    /** A secret in clear, for the process that uses it. */
    @Requires({Privilege.CHANGE_GLOBAL_SETTINGS, Privilege.PERFORM_PROCESSES})
    public Optional<String> secret(String section, String name) {
        return store.content(section, name).map(stored -> secrets.decrypt(stored, section + "." + name));
    }

    /**
     * Saves a section whole.
     *
     * @param seenVersion the version of the section that the values were changed from
     * @param values plain values; null removes one
     * @param newSecrets secrets to replace; those not named stay as they are
     * @throws RuleViolation {@link PlatformProblem#STALE} where somebody else has saved since that version
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void save(String section, int seenVersion, Map<String, String> values, Map<String, String> newSecrets) {
        if (!store.advance(section, seenVersion)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var before = store.section(section);
        values.forEach((name, value) -> put(section, name, value));
        newSecrets.forEach((name, secret) -> put(section, name, secrets.encrypt(secret, section + "." + name)));
        var after = new TreeMap<>(values);
        newSecrets.keySet().forEach(name -> after.put(name, "(new secret)"));
        audit.fire(AuditEvent.of(null, "settings.saved", "settings", section).changed(before.values(), after));
    }

    private void put(String section, String name, String content) {
        if (content == null) {
            store.remove(section, name);
        } else {
            store.put(
                    section, name, content, clock.instant(), callers.required().name());
        }
    }
}
