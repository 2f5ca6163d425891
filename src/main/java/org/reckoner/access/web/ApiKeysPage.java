package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.omnifaces.util.Faces;
import org.reckoner.access.ApiKeyRow;
import org.reckoner.access.ApiKeys;
import org.reckoner.access.ApiScope;
import org.reckoner.access.NewApiKey;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** The keys by which programs call, and the form for a new one; a new key is shown once. */
@Named
@ViewScoped
public class ApiKeysPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/system/api-keys";

    /** The flash attribute that carries a new key over the redirect. */
    private static final String FLASH = "newApiKey";

    private static final int USUAL_LIFE_YEARS = 1;

    @Inject
    ApiKeys keys;

    @Inject
    Clock clock;

    @Inject
    NoticesPage notices;

    private List<ApiKeyRow> rows;
    private Instant openedAt;
    private String name;
    private List<ApiScope> scopes = List.of(ApiScope.values());
    private LocalDate expiresOn;

    public void open() {
        rows = keys.all();
        openedAt = clock.instant();
        expiresOn = today().plusYears(USUAL_LIFE_YEARS);
    }

    /** Makes a key and shows it, this once. */
    public String create() {
        var chosen = EnumSet.noneOf(ApiScope.class);
        chosen.addAll(scopes);
        var ends = expiresOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var secret = keys.create(new NewApiKey(name, chosen, ends));
        Faces.setFlashAttribute(FLASH, secret.text());
        notices.done("api-key.created", name);
        return Redirect.to(PAGE);
    }

    public String revoke(long id, String keyName) {
        keys.revoke(id);
        notices.done("api-key.revoked", keyName);
        return Redirect.to(PAGE);
    }

    /** What revoking will do, before it is done. */
    public String warning(String keyName) {
        return Texts.text(Faces.getLocale(), "api-key.revoke.warning", keyName);
    }

    /** Whether a key can be used, for its colour. */
    public String kind(ApiKeyRow row) {
        return switch (row.stateAt(openedAt)) {
            case GOOD -> "ok";
            case EXPIRED -> "warn";
            case REVOKED -> "neutral";
        };
    }

    public String state(ApiKeyRow row) {
        return Texts.text(Faces.getLocale(), "api-key.state." + row.stateAt(openedAt));
    }

    /** What it may be used for, in words. */
    public String scopesOf(ApiKeyRow row) {
        return row.scopes().stream()
                .sorted()
                .map(scope -> Texts.text(Faces.getLocale(), "api-key.scope." + scope))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    public LocalDate getFirstDate() {
        return today();
    }

    public LocalDate getLastDate() {
        return today().plusDays(ApiKeys.LIFE_MAX.toDays() - 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public List<ApiScope> getAllScopes() {
        return List.of(ApiScope.values());
    }

    public List<ApiKeyRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<ApiScope> getScopes() {
        return scopes;
    }

    public void setScopes(List<ApiScope> scopes) {
        this.scopes = List.copyOf(scopes);
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
