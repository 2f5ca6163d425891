package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.notification.Enclosure;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.notification.Recipient;
import org.reckoner.platform.Texts;
import org.reckoner.tenant.Tenants;

/** Tells those a schedule names of a report that is made; one mail for each address and report, however often. */
@ApplicationScoped
class ReportMails {
    /** What is larger is fetched from the page. */
    private static final long ATTACHED_MAX = 4 * 1024 * 1024L;

    @Inject
    Mails mails;

    @Inject
    Tenants tenants;

    void tell(ReportWork work, ReportRow.Progress progress) {
        var reference = ReportAttachments.reference(work.tenant(), work.id());
        var link = work.order().kind().family().page() + ".xhtml?tenant="
                + work.tenant().value();
        var enclosed = new Enclosure(link, progress.bytes() > ATTACHED_MAX ? null : reference);
        var name = Texts.text(work.language(), "report.kind." + work.order().kind());
        var place = 0;
        for (var email : work.recipients()) {
            place++;
            mails.postOnceWith(
                    reference + ":" + place,
                    MailKind.REPORT,
                    new Recipient(email, null, work.language(), work.tenant()),
                    enclosed,
                    name,
                    tenants.current().name(),
                    work.order().dates().from(),
                    work.order().dates().lastDay());
        }
    }
}
