package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reckoner.notification.MailAttachment;
import org.reckoner.notification.MailAttachments;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Tenants;

/** The file that goes with the mail about a report. */
@ApplicationScoped
public class ReportAttachments implements MailAttachments {
    private static final Pattern REFERENCE = Pattern.compile("report:([0-9]{1,18}):([0-9]{1,18})");

    @Inject
    Reports reports;

    @Inject
    ReportFiles files;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    /** Names the occasion of the mail and what is attached to it. */
    static String reference(TenantId tenant, long report) {
        return "report:" + tenant.value() + ":" + report;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Optional<MailAttachment> find(String reference) throws Exception {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(scope.within(tenants.mine(Long.parseLong(parts.group(1))), () -> {
            var file = reports.file(Long.parseLong(parts.group(2)));
            var content = new ByteArrayOutputStream((int) file.bytes());
            files.copy(file, content);
            return new MailAttachment(file.name(), file.mediaType(), content.toByteArray());
        }));
    }
}
