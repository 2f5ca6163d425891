package org.reckoner.tax.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.reckoner.contract.Inputs;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.terms.Section;
import org.reckoner.tax.TaxRates;
import org.reckoner.tax.TenantTax;

/** The taxes on a tenant's invoices. */
@Named
@ViewScoped
public class TaxesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    TaxRates rates;

    @Inject
    NoticesPage notices;

    private List<TenantTax> rows = List.of();
    private LocalDate today;
    private FormDraft draft;
    private Map<Long, String> ends = new HashMap<>();

    public void open() {
        rows = rates.all();
        today = rates.today();
        rows.forEach(tax ->
                ends.put(tax.id(), tax.untilOn() == null ? null : tax.untilOn().toString()));
        var values = new HashMap<String, Serializable>();
        values.put("taxCategory", TaxCategory.STANDARD.name());
        values.put("taxFromOn", today.toString());
        draft = new FormDraft(values);
    }

    /** Keeps what was typed. */
    public String add() {
        var tax = new TenantTax(
                0,
                0,
                draft.text("taxName"),
                percent(draft.text("taxPercent")),
                TaxCategory.valueOf(draft.text("taxCategory")),
                sections(),
                products(draft.text("taxProducts")),
                date("taxFromOn", draft.text("taxFromOn")),
                date("taxUntilOn", draft.text("taxUntilOn")));
        rates.add(tax);
        return done("tax.added", tax);
    }

    /** Lets a tax end on the date that was typed in its row. */
    public String end(TenantTax tax) {
        rates.end(tax.id(), tax.version(), date("until", ends.get(tax.id())));
        return done("tax.ended", tax);
    }

    public String remove(TenantTax tax) {
        rates.remove(tax.id(), tax.version());
        return done("tax.removed", tax);
    }

    private String done(String key, TenantTax tax) {
        notices.done(key, tax.name());
        return Redirect.to("/system/taxes");
    }

    private static BigDecimal percent(String typed) {
        var text = typed == null || typed.isBlank() ? "0" : typed.strip().replace(',', '.');
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,8})?")) {
            throw RuleViolation.of(
                    "taxPercent", PlatformProblem.INVALID, "key:tax.field.taxPercent", "key:rule.percent");
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String field, String typed) {
        try {
            return Inputs.date(field, typed);
        } catch (RuleViolation e) {
            throw RuleViolation.of(field, PlatformProblem.INVALID, "key:tax.field.taxFromOn", "key:rule.contract-date");
        }
    }

    private Set<Section> sections() {
        var chosen = EnumSet.noneOf(Section.class);
        getSections().stream()
                .filter(section -> draft.isTicked("taxSection" + section))
                .forEach(chosen::add);
        return chosen;
    }

    private static Set<String> products(String typed) {
        return typed == null
                ? Set.of()
                : Arrays.stream(typed.split("[,;\\s]+"))
                        .filter(code -> !code.isBlank())
                        .collect(Collectors.toSet());
    }

    /** What a tax is on, in words. */
    public String scope(TenantTax tax) {
        if (tax.sections().isEmpty() && tax.products().isEmpty()) {
            return Texts.text(Faces.getLocale(), "tax.all");
        }
        var sections =
                tax.sections().stream().map(section -> Texts.text(Faces.getLocale(), "invoice.section." + section));
        return Stream.concat(sections, tax.products().stream()).collect(Collectors.joining(", "));
    }

    /** Whether it was in force and is not over: it can be ended. */
    public boolean isEndable(TenantTax tax) {
        return tax.untilOn() == null || !tax.untilOn().isBefore(today);
    }

    /** Whether it is not in force yet. */
    public boolean isRemovable(TenantTax tax) {
        return tax.fromOn().isAfter(today);
    }

    /** Those a tax can be on; what is prepaid of one goes with it. */
    public List<Section> getSections() {
        return Arrays.stream(Section.values())
                .filter(section -> section != Section.CORE_PREPAY && section != Section.TAXES)
                .toList();
    }

    public List<TaxCategory> getCategories() {
        return List.of(TaxCategory.values());
    }

    public List<TenantTax> getRows() {
        return rows;
    }

    public FormDraft getDraft() {
        return draft;
    }

    /** What is typed as last dates, by tax. */
    public Map<Long, String> getEnds() {
        return ends;
    }
}
