package org.reckoner.invoice;

import java.util.List;
import java.util.Optional;
import org.reckoner.platform.TenantId;

/**
 * An invoice that lacks nothing but its number: it is issued together with those of other tenants, by whoever is in none. It knows how
 * that went.
 */
public final class ReadyInvoice {
    private final TenantId tenant;
    private final Payer payer;
    private final InvoiceFile file;
    private final List<NewLine> lines;
    private String number;

    ReadyInvoice(TenantId tenant, Payer payer, InvoiceFile file, List<NewLine> lines) {
        this.tenant = tenant;
        this.payer = payer;
        this.file = file;
        this.lines = List.copyOf(lines);
    }

    public TenantId tenant() {
        return tenant;
    }

    /** Whom it is for. */
    public Payer payer() {
        return payer;
    }

    /** As it was made ready, without a number. */
    public InvoiceFile file() {
        return file;
    }

    /** Its number once it is issued; empty where the same one was issued or drafted meanwhile. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    List<NewLine> lines() {
        return lines;
    }

    /** An attempt that is rolled back is followed by another one. */
    void numbered(String givenOrNull) {
        number = givenOrNull;
    }
}
