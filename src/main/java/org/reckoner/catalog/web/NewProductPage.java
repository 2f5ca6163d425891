package org.reckoner.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.catalog.CatalogProblem;
import org.reckoner.catalog.ProductDetails;
import org.reckoner.catalog.ProductKind;
import org.reckoner.catalog.ProductSubject;
import org.reckoner.catalog.Products;
import org.reckoner.catalog.SubjectKind;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Section;

/** A product to be added, from nothing or like another one. */
@Named
@ViewScoped
public class NewProductPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String QUANTITY = "[0-9]{1,12}([.,][0-9]{1,4})?";

    @Inject
    Products products;

    @Inject
    NoticesPage notices;

    private Long like;
    private String code;
    private ProductKind kind = ProductKind.LICENCE;
    private String name;
    private String unit = ProductKind.LICENCE.unit();
    private Section section = ProductKind.LICENCE.section();
    private boolean inRamp;
    private LicenceLevel level = LicenceLevel.CX1;
    private LicenceModel model = LicenceModel.NAMED;
    private String key;
    private final Map<String, String> allowances = new HashMap<>();

    /** Begins with what another product has, if one is named. */
    public void open() {
        if (like == null) {
            return;
        }
        var other = products.product(like).details();
        kind = other.kind();
        name = other.name();
        unit = other.unit();
        section = other.section();
        inRamp = other.inRamp();
        level = other.subject().level();
        model = other.subject().model();
        key = other.subject().key();
        other.subject().allowances().forEach((each, quantity) -> allowances.put(each.name(), quantity.toPlainString()));
    }

    /** Another kind has another unit and section, and bills something else. */
    public void kindChosen() {
        unit = kind.unit();
        section = kind.section();
        key = null;
    }

    /** Adds the product and goes where its prices are set. */
    public String add() {
        var subject = new ProductSubject(level, model, key, quantities());
        var id = products.add(new ProductDetails(code, kind, name, unit, section, inRamp, subject));
        notices.done("product.added", name);
        return Redirect.to("/system/catalogue/product", "id", id);
    }

    private TreeMap<LicenceLevel, BigDecimal> quantities() {
        var found = new TreeMap<LicenceLevel, BigDecimal>();
        for (var each : LicenceLevel.values()) {
            var text = allowances.get(each.name());
            if (text != null && !text.isBlank()) {
                if (!text.strip().matches(QUANTITY)) {
                    throw RuleViolation.of("allowances", CatalogProblem.ALLOWANCE_MALFORMED, text.strip());
                }
                found.put(each, new BigDecimal(text.strip().replace(',', '.')));
            }
        }
        return found;
    }

    private boolean bills(SubjectKind subject) {
        return kind != null && kind.subject() == subject;
    }

    public boolean isOfLevel() {
        return bills(SubjectKind.LEVEL);
    }

    public boolean isOfAddOn() {
        return bills(SubjectKind.ADD_ON);
    }

    public boolean isOfResource() {
        return bills(SubjectKind.RESOURCE);
    }

    /** Whether a text names what it bills. */
    public boolean isOfKey() {
        return kind != null && kind.subject().isNamedByKey() && !isOfAddOn();
    }

    public Long getLike() {
        return like;
    }

    public void setLike(Long like) {
        this.like = like;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public ProductKind getKind() {
        return kind;
    }

    public void setKind(ProductKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Section getSection() {
        return section;
    }

    public void setSection(Section section) {
        this.section = section;
    }

    public boolean isInRamp() {
        return inRamp;
    }

    public void setInRamp(boolean inRamp) {
        this.inRamp = inRamp;
    }

    public LicenceLevel getLevel() {
        return level;
    }

    public void setLevel(LicenceLevel level) {
        this.level = level;
    }

    public LicenceModel getModel() {
        return model;
    }

    public void setModel(LicenceModel model) {
        this.model = model;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Map<String, String> getAllowances() {
        return allowances;
    }
}
