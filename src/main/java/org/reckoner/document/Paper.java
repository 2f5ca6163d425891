package org.reckoner.document;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.Issuer;
import org.reckoner.tenant.PartnerDetails;

/**
 * All that a document shows besides its lines.
 *
 * @param creditsNumber the number of the invoice that a credit note is of, or null
 * @param partner through whom the costs come, where the reader sees no money; else null
 * @param payLink where it can be paid, or null
 */
record Paper(InvoiceFile file, Issuer issuer, byte[] logo, String creditsNumber, PartnerDetails partner, URI payLink) {
    Locale language() {
        return file.language();
    }

    boolean showsMoney() {
        return file.amounts() != null;
    }

    PaperSize size() {
        var country = file.billTo().country();
        return PaperSize.of(country == null ? issuer.country() : country);
    }

    Optional<byte[]> picture() {
        return Optional.ofNullable(logo);
    }
}
