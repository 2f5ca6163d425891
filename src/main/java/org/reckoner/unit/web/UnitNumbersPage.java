package org.reckoner.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.unit.Choice;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitNumber;

/** What numbers are in a billing unit, and the panel that assigns those that are available. */
@Named
@ViewScoped
public class UnitNumbersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UnitAssignments assignments;

    @Inject
    NoticesPage notices;

    private long unit;
    private LocalDate day;
    private Picking<UnitNumber> there;
    private Picking<UnitNumber> others;

    void open(long id, LocalDate today) {
        unit = id;
        day = today;
        there = new Picking<>(
                (text, first, size) -> assignments.numbers(unit, text, first, size),
                text -> assignments.numbers(unit, text, 0, 1).total(),
                UnitNumber::id);
        others = new Picking<>(
                (text, first, size) -> assignments.available(day, text, first, size),
                text -> assignments.howManyAvailable(day, text),
                UnitNumber::id);
    }

    public String assign() {
        return assigned(others.chosen());
    }

    public String assignAll() {
        return others.isCounted() ? assigned(others.fitting()) : others.count();
    }

    private String assigned(Choice choice) {
        var count = assignments.assignNumbers(unit, choice, day);
        notices.done("unit.numbers.done", count);
        return Redirect.to("/billing/unit");
    }

    public String remove() {
        return removed(there.chosen());
    }

    public String removeAll() {
        return there.isCounted() ? removed(there.fitting()) : there.count();
    }

    private String removed(Choice choice) {
        var count = assignments.removeNumbers(unit, choice, day);
        notices.done("unit.numbers.removed", count);
        return Redirect.to("/billing/unit");
    }

    public Picking<UnitNumber> getThere() {
        return there;
    }

    public Picking<UnitNumber> getOthers() {
        return others;
    }

    public LocalDate getDay() {
        return day;
    }

    /** What is available goes by it. */
    public void setDay(LocalDate day) {
        if (!Objects.equals(this.day, day)) {
            others.forget();
        }
        this.day = day;
    }
}
