package org.reckoner.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.catalog.CatalogProblem;
import org.reckoner.catalog.PriceBooks;
import org.reckoner.catalog.PriceLine;
import org.reckoner.catalog.PriceNow;
import org.reckoner.catalog.Product;
import org.reckoner.catalog.Products;
import org.reckoner.catalog.SetPrice;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.settings.BusinessClock;

/** One product: what it is, its price in every currency today, the next change, and everything that was ever set. */
@Named
@ViewScoped
public class ProductPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/system/catalogue/product";
    private static final String PRICE = "[0-9]{1,11}([.,][0-9]{1,8})?";

    @Inject
    Products products;

    @Inject
    PriceBooks prices;

    @Inject
    BusinessClock clock;

    @Inject
    NoticesPage notices;

    private Long id;
    private Product seen;
    private FormDraft draft;
    private List<PriceNow> now;
    private List<PriceLine> history;
    private String currency = "USD";
    private LocalDate effectiveOn;
    private String price;

    public void open() {
        seen = products.product(id);
        draft = new FormDraft(values(seen));
        now = prices.now(id).stream()
                .filter(each -> each.price() != null || each.next() != null)
                .toList();
        history = prices.history(id);
        effectiveOn = clock.today(ZoneOffset.UTC);
    }

    private static Map<String, Serializable> values(Product product) {
        var values = new HashMap<String, Serializable>();
        values.put("name", product.details().name());
        values.put("unit", product.details().unit());
        return values;
    }

    /** Saves other words; what somebody else saved in between is shown first, once. */
    public String save() {
        var saved = products.product(id);
        if (saved.version() != seen.version()) {
            seen = saved;
            if (draft.meet(values(saved))) {
                throw new RuleViolation(PlatformProblem.STALE);
            }
        }
        products.rename(id, seen.version(), draft.text("name"), draft.text("unit"));
        notices.done("product.saved", draft.text("name"));
        return here();
    }

    public String retire() {
        products.retire(id, seen.version(), true);
        notices.done("product.retired", seen.details().name());
        return here();
    }

    public String offerAgain() {
        products.retire(id, seen.version(), false);
        notices.done("product.offered", seen.details().name());
        return here();
    }

    public String setPriceFrom() {
        if (price == null || !price.strip().matches(PRICE)) {
            throw RuleViolation.of("price", CatalogProblem.PRICE_MALFORMED, price == null ? "" : price);
        }
        var decimal = new BigDecimal(price.strip().replace(',', '.'));
        prices.set(new SetPrice(id, currency, effectiveOn, decimal));
        notices.done("price.was-set", decimal.toPlainString(), currency, effectiveOn);
        return here();
    }

    public String takeBack(PriceLine line) {
        prices.takeBack(id, line.entry().currency(), line.entry().effectiveOn());
        notices.done(
                "price.was-taken-back", line.entry().currency(), line.entry().effectiveOn());
        return here();
    }

    private String here() {
        return Redirect.to(PAGE, "id", id);
    }

    public boolean isPriced() {
        return seen.kind().isInPriceBooks();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Product getSeen() {
        return seen;
    }

    public FormDraft getDraft() {
        return draft;
    }

    public List<PriceNow> getNow() {
        return now;
    }

    public List<PriceLine> getHistory() {
        return history;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }
}
