package org.reckoner.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;

/** Carries a change of key through, batch by batch, each a transaction of its own. Killed, it is begun again and ends the same. */
@ApplicationScoped
public class SecretRotating {
    private static final Caller ROTATION = Caller.system("process secret rotation");

    @Inject
    SecretRotation rotation;

    @Inject
    CurrentCaller callers;

    /** Does what there is to do; mostly nothing. */
    @OpenToAll("called by the timer alone; acts as the system")
    public void advance() {
        callers.run(ROTATION, () -> {
            if (Races.won(rotation::begin)) {
                Races.won(() -> {
                    rotation.replaceSettings();
                    return null;
                });
                for (var place : rotation.places()) {
                    replaceAll(place);
                }
                rotation.finish();
            }
        });
    }

    private void replaceAll(SecretColumn place) {
        for (var after = 0L; after >= 0; ) {
            var from = after;
            after = Races.won(() -> rotation.replaceSome(place, from));
        }
    }
}
