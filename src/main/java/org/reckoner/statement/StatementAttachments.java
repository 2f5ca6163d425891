package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reckoner.notification.MailAttachment;
import org.reckoner.notification.MailAttachments;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Tenants;

/** The PDF that goes with the mail about a statement, made when the mail is sent: always with the figures that were stored. */
@ApplicationScoped
public class StatementAttachments implements MailAttachments {
    private static final Pattern REFERENCE =
            Pattern.compile("statement:([0-9]{1,18}):([0-9]{4}-[0-9]{2}):([0-9]{1,9})");

    @Inject
    StatementDocuments documents;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    /** Names the occasion of the mail and what is attached to it. */
    static String reference(TenantId tenant, YearMonth month, int revision) {
        return "statement:" + tenant.value() + ":" + month + ":" + revision;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Optional<MailAttachment> find(String reference) throws Exception {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var month = YearMonth.parse(parts.group(2));
        return Optional.of(scope.within(tenants.mine(Long.parseLong(parts.group(1))), () -> {
            var content = new ByteArrayOutputStream();
            documents.sentPdf(month, Integer.parseInt(parts.group(3)), content);
            return new MailAttachment("statement-" + month + ".pdf", "application/pdf", content.toByteArray());
        }));
    }
}
