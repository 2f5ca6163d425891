package org.reckoner.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * Changes the key that secrets are encrypted with: a new key is added to the keyset, then everything stored is encrypted anew.
 * Each step may be done twice and by several nodes; what is still under an old key is found by looking.
 */
@ApplicationScoped
@Transactional
public class SecretRotation {
    private static final System.Logger LOG = System.getLogger(SecretRotation.class.getName());
    private static final int BATCH = 100;

    @Inject
    RotationStore store;

    @Inject
    SettingStore settings;

    @Inject
    Secrets secrets;

    @Inject
    @Any
    Instance<SecretColumn> columns;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /** How the last change of key stands. */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public RotationState state() {
        return store.state();
    }

    /**
     * Asks for a new key; a node begins within seconds.
     *
     * @throws RuleViolation {@link SettingsProblem#ROTATION_RUNNING} while one goes on
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void ask() {
        if (!store.ask(secrets.primaryKey(), clock.instant(), callers.required().name())) {
            throw new RuleViolation(SettingsProblem.ROTATION_RUNNING);
        }
        audit.fire(AuditEvent.of(null, "secrets.rotated", "settings", "keyset"));
    }

    /**
     * Sees to it that the new key is there, made by one node alone: the others wait for the row it holds.
     *
     * @return whether a change of key goes on
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public boolean begin() {
        var oldKey = store.lockedOldKey();
        if (oldKey.isEmpty()) {
            return false;
        }
        if (oldKey.get() == secrets.primaryKey()) {
            try {
                secrets.addPrimaryKey();
                LOG.log(Level.INFO, "event secrets.key-added");
            } catch (IOException e) {
                throw new IllegalStateException("the keyset file cannot be written", e);
            }
        }
        return true;
    }

    /** The places secrets are stored in, apart from the settings themselves, in a fixed order. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<SecretColumn> places() {
        return columns.stream()
                .sorted(Comparator.comparing(SecretColumn::table).thenComparing(SecretColumn::column))
                .toList();
    }

    /** Encrypts the settings' secrets anew; they are few. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void replaceSettings() {
        var replaced = 0;
        for (var secret : settings.secrets()) {
            if (!secrets.isOfPrimaryKey(secret.ciphertext())) {
                var fresh = anew(secret.ciphertext(), secret.section() + "." + secret.name());
                replaced += settings.replace(secret, fresh) ? 1 : 0;
            }
        }
        store.count(replaced);
    }

    /**
     * Encrypts some of a column's secrets anew.
     *
     * @param after the id of the last row that was looked at, 0 at the beginning
     * @return the id to go on behind, or -1 where that was all
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public long replaceSome(SecretColumn column, long after) {
        var some = store.page(column, after, BATCH);
        var replaced = 0;
        for (var secret : some) {
            if (!secrets.isOfPrimaryKey(secret.ciphertext())) {
                var fresh = anew(secret.ciphertext(), column.context() + secret.id());
                replaced += store.replace(column, secret, fresh) ? 1 : 0;
            }
        }
        if (replaced > 0) {
            store.count(replaced);
        }
        return some.size() < BATCH ? -1 : some.get(some.size() - 1).id();
    }

    /** Everything is under the new key. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void finish() {
        store.finish(clock.instant());
    }

    private String anew(String ciphertext, String context) {
        return secrets.encrypt(secrets.decrypt(ciphertext, context), context);
    }
}
