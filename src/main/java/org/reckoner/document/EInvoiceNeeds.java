package org.reckoner.document;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.draft.TaxCategory;

/** What an e-invoice needs besides the invoice: who wants one is told all of it that is missing. */
final class EInvoiceNeeds {
    private final Paper paper;
    private final PaperWords words;
    private final List<String> missing = new ArrayList<>();

    EInvoiceNeeds(Paper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    /** @throws RuleViolation {@link InvoiceProblem#EINVOICE_INCOMPLETE} */
    void check(EInvoiceFormat format, List<InvoiceLineRow> lines) {
        var issuer = paper.issuer();
        var to = paper.file().billTo();
        need("issuerTaxId", issuer.taxId());
        need("issuerAddress", issuer.electronicAddress());
        need("address", to.address());
        need("country", to.country());
        need("postcode", to.postcode());
        need("city", to.city());
        if (format == EInvoiceFormat.XRECHNUNG) {
            need("electronicAddress", to.electronicAddress());
            need("buyerReference", to.buyerReference());
            need(
                    "account",
                    issuer.bank(paper.file().currency().getCurrencyCode()).orElse(null));
        }
        if (!new LineTaxes(lines).areSimple()) {
            missing.add(words.text("need.oneTax"));
        }
        var isReversed = lines.stream()
                .anyMatch(line -> line.isTax() && line.taxRate().category() == TaxCategory.REVERSE_CHARGE);
        if (isReversed) {
            need("taxId", to.taxId()); // EN 16931, BR-AE-2
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation(InvoiceProblem.EINVOICE_INCOMPLETE, String.join(", ", missing));
        }
    }

    private void need(String what, Object value) {
        if (value == null) {
            missing.add(words.text("need." + what));
        }
    }
}
