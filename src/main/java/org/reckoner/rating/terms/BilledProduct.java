package org.reckoner.rating.terms;

import java.util.Locale;
import java.util.Objects;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.Required;

/**
 * A product as it stands on invoices.
 *
 * @param code identifies it in the catalogue
 * @param name as lines show it
 * @param unit of its quantity, for instance user or hour
 * @param isMarkedForRamp whether it is marked as charged during ramps (rating.md 5.5)
 */
public record BilledProduct(String code, String name, String unit, Section section, boolean isMarkedForRamp) {

    public BilledProduct {
        Required.text(code, "code");
        Required.text(name, "name");
        Required.text(unit, "unit");
        Objects.requireNonNull(section, "section");
    }

    /** The licence of a level, named after it and the model: CX1 concurrent user. */
    public static BilledProduct licence(LicenceLevel level, LicenceModel contractModel) {
        var model = contractModel.of(level);
        var levelName = level.isCx()
                ? level.name()
                : level.name().charAt(0) + lower(level).substring(1);
        var name = levelName + " " + model.name().toLowerCase(Locale.ROOT) + " user";
        var unit = model == LicenceModel.HOURLY ? "hour" : "user";
        return new BilledProduct(level.name(), name, unit, Section.CORE, false);
    }

    private static String lower(LicenceLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** Telco services and third-party applications always are, others where they are marked (rating.md 5.5). */
    public boolean isChargedInFreeRamp() {
        return isMarkedForRamp || section == Section.TELCO || section == Section.THIRD_PARTY;
    }
}
