package org.reckoner.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.Required;

/**
 * What of the usage a product bills.
 *
 * @param level of a licence, or null
 * @param model how the users of the level are counted, or null
 * @param key the add-on, resource, kind of number or usage group, or null
 * @param allowances of a resource: what a unit of a level's licence includes (rating.md 5.8)
 */
public record ProductSubject(
        LicenceLevel level, LicenceModel model, String key, SortedMap<LicenceLevel, BigDecimal> allowances)
        implements Serializable {
    public static final ProductSubject NOTHING = ofKey(null);

    public ProductSubject {
        var plain = new TreeMap<LicenceLevel, BigDecimal>();
        allowances.forEach((each, quantity) -> {
            if (quantity.signum() > 0) {
                plain.put(each, Required.plain(quantity));
            }
        });
        allowances = Collections.unmodifiableSortedMap(plain);
        // rating.md 3.3: the levels below CX are always named
        model = level == null || model == null ? model : model.of(level);
    }

    public static ProductSubject licence(LicenceLevel level, LicenceModel model) {
        return new ProductSubject(level, model, null, new TreeMap<>());
    }

    public static ProductSubject ofKey(String key) {
        return new ProductSubject(null, null, key, new TreeMap<>());
    }

    /** Only what a kind of product has. */
    ProductSubject of(ProductKind kind) {
        var isLevel = kind.subject() == SubjectKind.LEVEL;
        return new ProductSubject(
                isLevel ? level : null,
                isLevel ? model : null,
                kind.subject().isNamedByKey() ? key : null,
                kind.subject() == SubjectKind.RESOURCE ? allowances : new TreeMap<>());
    }
}
