package org.reckoner.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.catalog.RateDeckRow;
import org.reckoner.catalog.RateDecks;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** The rate decks, and the form for a new one. */
@Named
@ViewScoped
public class RateDecksPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RateDecks decks;

    @Inject
    NoticesPage notices;

    private List<RateDeckRow> rows;
    private String name;
    private String currency = "USD";

    public void open() {
        rows = decks.rows();
    }

    /** Makes a deck and goes where its rates are brought in. */
    public String add() {
        var id = decks.add(name, currency);
        notices.done("deck.added", name);
        return Redirect.to("/system/catalogue/deck", "id", id);
    }

    public List<RateDeckRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
