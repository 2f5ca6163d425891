package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.Section;
import org.reckoner.settings.Settings;

/** Who issues the invoices, as Global Settings say it. What was issued keeps the edition of its day. */
@ApplicationScoped
@Transactional
public class IssuerSettings {
    /** A logo is small: it stands on every document. */
    public static final int LOGO_BYTES_MAX = 200_000;

    private static final String SECTION = "issuer";

    @Inject
    Settings settings;

    @Inject
    IssuerStore store;

    @Inject
    Clock clock;

    /** The issuer as documents of now show it; a sample until the settings are saved. */
    @OpenToAll("stands on every invoice")
    public Issuer issuer() {
        return of(settings.section(SECTION));
    }

    /** The settings with who changed them last. */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public Section section() {
        return settings.section(SECTION);
    }

    /** A section's values, with the sample where there are none. */
    @OpenToAll("holds no secrets; the page asks for the privilege")
    public Issuer of(Section section) {
        return Issuer.of(section.values());
    }

    /** The issuer of an edition, as it stands on what was issued under it. */
    @OpenToAll("stands on every invoice")
    public Issuer edition(long id) {
        return store.edition(id)
                .map(FlatJson::read)
                .map(Issuer::of)
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** A stored logo by its digest. */
    @OpenToAll("stands on every invoice")
    public Optional<byte[]> logo(String digest) {
        return digest == null ? Optional.empty() : store.logo(digest);
    }

    /**
     * Saves them whole.
     *
     * @param issuer its logo's digest is that of the one there is, or null to have none
     * @param newLogo a PNG or JPEG of at most {@link #LOGO_BYTES_MAX} bytes, or null
     * @throws RuleViolation {@link PlatformProblem#STALE} where somebody else has saved since that version; {@link
     *     InvoiceProblem#LOGO_UNFIT}
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void save(int seenVersion, Issuer issuer, byte[] newLogo) {
        var saved = newLogo == null ? issuer : issuer.withLogo(store.keep(Logo.checked(newLogo), clock.instant()));
        settings.save(SECTION, seenVersion, saved.values(), Map.of());
    }
}
