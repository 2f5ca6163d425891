package org.reckoner.evidence;

import java.time.ZoneId;
import org.reckoner.contract.ContractOrder;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceLineRow;

/**
 * A line of an invoice with what it is made of.
 *
 * @param zone in which its dates are
 * @param order what was ordered, of a line of an order; else null
 * @param users how the users who made it up stand now; null where it is not made of users
 */
public record ExplainedLine(
        InvoiceFile file, InvoiceLineRow line, LineFacts facts, ZoneId zone, ContractOrder order, UsersState users) {
    /** How the list of users compares with what was billed. */
    public enum UsersState {
        /** It is the same. */
        AS_BILLED,
        /** Usage or licences of the period changed since; the difference is an adjustment's. */
        CHANGED_SINCE,
        /** It is being put together. */
        BEING_COUNTED
    }

    public boolean isMoneyShown() {
        return file.amounts() != null;
    }

    public boolean isOfUsers() {
        return users != null;
    }

    public boolean isPeak() {
        return facts.kind().equals("PEAK");
    }

    public boolean isOfCalls() {
        return facts.kind().equals("CALLS");
    }

    public boolean isOfNumbers() {
        return facts.kind().startsWith("NUMBER_");
    }

    public boolean isOfResource() {
        return facts.kind().equals("RESOURCE");
    }

    public boolean isRerated() {
        return facts.kind().equals("RERATED");
    }
}
