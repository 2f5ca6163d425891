package org.reckoner.statement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import org.omnifaces.util.Faces;
import org.reckoner.platform.Page;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.statement.MonthFigures;
import org.reckoner.statement.StatementWords;
import org.reckoner.statement.Statements;
import org.reckoner.tenant.PartnerDetails;

/** A tenant's account, month by month. */
@Named
@ViewScoped
public class StatementsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Statements statements;

    private LazyRows<MonthFigures> rows;
    private YearMonth present;
    private transient PartnerDetails partner;

    /** Whoever sees no amounts is told whom to ask, and nothing is read. */
    public void open() {
        partner = statements.costsThrough().orElse(null);
        present = statements.present();
        rows = new LazyRows<>((first, size, sort) -> part(first, size), one -> one.month() + " " + one.currency());
    }

    private Page<MonthFigures> part(int first, int size) {
        var all = statements.months();
        var from = Math.min(first, all.size());
        return new Page<>(all.subList(from, Math.min(all.size(), from + size)), all.size());
    }

    /** {@code February 2026}. */
    public String month(YearMonth month) {
        return new StatementWords(Faces.getLocale()).month(month);
    }

    public boolean isPresent(MonthFigures row) {
        return row.month().equals(present);
    }

    public boolean isMoneyShown() {
        return partner == null;
    }

    /** The partner through whom the costs come, or null. */
    public PartnerDetails getPartner() {
        return partner;
    }

    public LazyRows<MonthFigures> getRows() {
        return rows;
    }
}
