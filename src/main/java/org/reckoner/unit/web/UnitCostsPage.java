package org.reckoner.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Markup;
import org.reckoner.platform.web.Redirect;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.rating.terms.Section;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.UnitComparison;
import org.reckoner.unit.UnitCostRow;
import org.reckoner.unit.UnitReports;

/** A period's costs by billing unit and section, all units side by side. */
@Named
@ViewScoped
public class UnitCostsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Made once for an answer, of whose parts each asks for them, and not kept with the view. */
    private static final String COMPARISON = "reckoner.unit-costs.comparison";

    private static final String BARS = "reckoner.unit-costs.bars";

    @Inject
    UnitReports reports;

    @Inject
    TenantAddress address;

    private String key;
    private boolean moneyShown;
    private List<FrozenPeriod> periods;
    private FrozenPeriod period;
    private UnitCostRow whole;
    private List<Section> sections = List.of();
    private LazyRows<UnitCostRow> rows;

    /** Without a period it is the newest one; there may be none yet. */
    public void open() {
        moneyShown = reports.isMoneyShown();
        periods = moneyShown ? reports.periods() : List.of();
        if (moneyShown && (key != null && !key.isBlank() || !periods.isEmpty())) {
            period = key == null || key.isBlank() ? periods.get(0) : reports.period(key);
            key = period.key();
            whole = reports.whole(period);
            sections = IntStream.range(0, Section.values().length)
                    .filter(i -> !whole.amounts().get(i).isZero())
                    .mapToObj(i -> Section.values()[i])
                    .toList();
            var of = period;
            rows = new LazyRows<>((first, size, sort) -> reports.page(of, first, size), UnitCostRow::unitId);
        }
    }

    public String show() {
        return Redirect.to("/billing/unit-costs");
    }

    /** The dearest units in the last periods. */
    public UnitComparison getComparison() {
        return period == null ? null : Faces.getContextAttribute(COMPARISON, () -> reports.compare(period));
    }

    /** The same as a picture. */
    public UnitBars getBars() {
        return Faces.getContextAttribute(BARS, () -> UnitBars.of(getComparison(), Faces.getLocale()));
    }

    public Markup getDrawnBars() {
        return markup().bars(getBars());
    }

    public Markup getDrawnTicks() {
        return markup().ticks(getBars());
    }

    public Markup getComparedRows() {
        return markup().rows(getComparison());
    }

    private static ComparedMarkup markup() {
        return new ComparedMarkup(Faces.getLocale());
    }

    /** A row's figure of a section. */
    public Object amount(UnitCostRow row, Section section) {
        return row.amounts().get(section.ordinal()).amount();
    }

    public int share(UnitCostRow row) {
        return row.share(whole.total());
    }

    /** Where the period is downloaded. */
    public String getDownload() {
        return address.of(UnitCostsDownload.PATH + "?period=" + key);
    }

    /** The same for finance tools. */
    public String getFocus() {
        return getDownload().replace("/unit-costs.csv", "/unit-costs-focus.csv");
    }

    public boolean isMoneyShown() {
        return moneyShown;
    }

    public FrozenPeriod getPeriod() {
        return period;
    }

    public UnitCostRow getWhole() {
        return whole;
    }

    public List<FrozenPeriod> getPeriods() {
        return periods;
    }

    public List<Section> getSections() {
        return sections;
    }

    public LazyRows<UnitCostRow> getRows() {
        return rows;
    }

    /** Whether the list is longer than it was counted. */
    public boolean isLong() {
        return rows.getRowCount() > UnitReports.COUNTED_MAX;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
