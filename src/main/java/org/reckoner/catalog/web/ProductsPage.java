package org.reckoner.catalog.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.catalog.ProductRow;
import org.reckoner.catalog.ProductSearch;
import org.reckoner.catalog.Products;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Redirect;

/** The products there are, with their prices in one currency. */
@Named
@ViewScoped
public class ProductsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Products products;

    private String text;
    private String kind;
    private String currency;
    private boolean retired;
    private LazyRows<ProductRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>(
                (first, size, sort) -> products.page(wanted(), getCurrency(), first, size), ProductRow::id);
    }

    private ProductSearch wanted() {
        return new ProductSearch(text, CatalogueChoicesPage.kindNamed(kind), retired);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/system/catalogue/products");
    }

    public boolean isNarrowed() {
        return !wanted().equals(ProductSearch.ALL);
    }

    public LazyRows<ProductRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getCurrency() {
        return CatalogueChoicesPage.currencyOr(currency, "USD");
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
