package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reckoner.document.InvoiceDocuments;
import org.reckoner.notification.MailAttachment;
import org.reckoner.notification.MailAttachments;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Tenants;

/** The PDF that goes with the mail about an invoice, made when the mail is sent: the same invoice gives the same document. */
@ApplicationScoped
public class InvoiceAttachments implements MailAttachments {
    private static final Pattern REFERENCE = Pattern.compile("invoice:([0-9]{1,18}):([0-9]{1,18})");

    @Inject
    InvoiceDocuments documents;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    static String reference(TenantId tenant, long invoiceId) {
        return "invoice:" + tenant.value() + ":" + invoiceId;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Optional<MailAttachment> find(String reference) throws Exception {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var id = Long.parseLong(parts.group(2));
        return Optional.of(scope.within(tenants.mine(Long.parseLong(parts.group(1))), () -> {
            var content = new ByteArrayOutputStream();
            documents.pdf(id, null, content);
            return new MailAttachment(documents.name(id) + ".pdf", "application/pdf", content.toByteArray());
        }));
    }
}
