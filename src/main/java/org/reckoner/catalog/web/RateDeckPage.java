package org.reckoner.catalog.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import org.reckoner.catalog.CatalogProblem;
import org.reckoner.catalog.CatalogueFiles;
import org.reckoner.catalog.EntryState;
import org.reckoner.catalog.RateDeckFacts;
import org.reckoner.catalog.RateDeckLine;
import org.reckoner.catalog.RateDecks;
import org.reckoner.catalog.RateTarget;
import org.reckoner.platform.Page;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.rating.voice.Rate;
import org.reckoner.settings.BusinessClock;

/** One rate deck: its versions, the rates of one of them, and the way in for the next. */
@Named
@ViewScoped
public class RateDeckPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/system/catalogue/deck";

    @Inject
    RateDecks decks;

    @Inject
    CatalogueFiles files;

    @Inject
    BusinessClock clock;

    @Inject
    NoticesPage notices;

    private Long id;
    private Integer number;
    private String prefix;
    private RateDeckFacts deck;
    private List<RateDeckLine> versions;
    private RateDeckLine shown;
    private LazyRows<Rate> rates;
    private String name;
    private LocalDate effectiveOn;
    private transient UploadedFile file;

    public void open() {
        deck = decks.deck(id);
        name = deck.name();
        versions = decks.versions(id);
        shown = versions.stream()
                .filter(line -> number == null
                        ? line.state() == EntryState.IN_FORCE
                        : line.version().number() == number)
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.get(0));
        rates = new LazyRows<>(
                (first, size, sort) -> shown == null
                        ? new Page<Rate>(List.of(), 0)
                        : decks.rates(shown.version(), prefix, first, size),
                rate -> rate.direction() + " " + rate.callType() + " " + rate.prefix());
        effectiveOn = clock.today(ZoneOffset.UTC);
    }

    /** Shows rates whose prefix begins so, under a URL that shows them again. */
    public String search() {
        return Redirect.to(PAGE);
    }

    /** Takes a file of rates and shows what its dry run says. */
    public String check() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw RuleViolation.of("file", CatalogProblem.FILE_MISSING);
        }
        try (var content = file.getInputStream()) {
            var upload = files.beginRates(new RateTarget(id, effectiveOn), file.getFileName(), content);
            return Redirect.to("/system/catalogue/files", "upload", upload);
        } finally {
            file.delete();
        }
    }

    public String rename() {
        decks.rename(id, deck.version(), name);
        notices.done("deck.saved", name);
        return Redirect.to(PAGE, "id", id);
    }

    public String takeBack(RateDeckLine line) {
        decks.takeBack(id, line.version().number());
        notices.done("deck.was-taken-back", line.version().effectiveOn());
        return Redirect.to(PAGE, "id", id);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public RateDeckFacts getDeck() {
        return deck;
    }

    public List<RateDeckLine> getVersions() {
        return versions;
    }

    public RateDeckLine getShown() {
        return shown;
    }

    public LazyRows<Rate> getRates() {
        return rates;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
