package org.reckoner.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;

/** How pages write moments, days, numbers and states, in the reader's language. */
@Named("format")
@RequestScoped
public class FormatPage {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("ACTIVE", "ok"),
            Map.entry("DONE", "ok"),
            Map.entry("SENT", "ok"),
            Map.entry("IDLE", "ok"),
            Map.entry("WORKING", "info"),
            Map.entry("STUCK", "error"),
            Map.entry("SUCCEEDED", "ok"),
            Map.entry("ENABLED", "ok"),
            Map.entry("RUNNING", "info"),
            Map.entry("OPEN", "info"),
            Map.entry("SUSPENDED", "warn"),
            Map.entry("PARTLY", "warn"),
            Map.entry("WAITING", "warn"),
            Map.entry("RETRYING", "warn"),
            Map.entry("PLANNING", "info"),
            Map.entry("CLOSING", "info"),
            Map.entry("WITH_ERRORS", "error"),
            Map.entry("OVERDUE", "error"),
            Map.entry("PAID", "ok"),
            Map.entry("APPLIED", "ok"),
            Map.entry("UNCOLLECTIBLE", "warn"),
            Map.entry("FAILED", "error"),
            Map.entry("PARKED", "error"));

    private static final Map<String, String> ICONS = Map.of(
            "ok", "pi-check-circle",
            "info", "pi-info-circle",
            "warn", "pi-exclamation-triangle",
            "error", "pi-times-circle",
            "neutral", "pi-circle");

    @Inject
    FacesContext faces;

    /** {@code 2 Feb 2026, 14:05 EET}. */
    public String instant(Instant moment, ZoneId zone) {
        return moment == null ? null : formats().instant(moment, zone);
    }

    /** The moment to the second and in UTC. */
    public String exact(Instant moment) {
        return moment == null ? null : formats().exact(moment);
    }

    /** {@code 2 Feb 2026}. */
    public String date(LocalDate day) {
        return day == null ? null : formats().date(day);
    }

    /** Grouped, with the decimals it has. */
    public String number(Number number) {
        return number == null ? null : formats().number(number);
    }

    /** {@code 14:05:09 EET}: the moment to the second, where the day is known. */
    public String time(Instant moment, ZoneId zone) {
        return moment == null ? null : formats().time(moment, zone);
    }

    /** {@code 1 h 05 min}, {@code 2 min 07 s} or {@code 3 s}: the two largest units. */
    public String duration(Duration span) {
        return span == null ? null : formats().duration(span);
    }

    /** A sentence that was stored as its key and what it names. */
    public String sentence(String key, List<String> arguments) {
        return Texts.text(faces.getViewRoot().getLocale(), key, arguments.toArray());
    }

    /** Whether a state of that name is good, bad or neither: ok, info, warn, error or neutral. */
    public String kind(Object state) {
        return kindOf(String.valueOf(state));
    }

    static String kindOf(String state) {
        return KINDS.getOrDefault(state, "neutral");
    }

    /** The icon that stands beside a state's word, so that colour never speaks alone. */
    public String icon(String kind) {
        return iconOf(kind);
    }

    static String iconOf(String kind) {
        return ICONS.get(kind);
    }

    private Formats formats() {
        return Formats.of(faces.getViewRoot().getLocale());
    }
}
