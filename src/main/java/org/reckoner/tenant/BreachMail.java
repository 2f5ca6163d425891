package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.notification.Recipient;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.Texts;

/** Tells a tenant's primary contact that the licence is in breach. */
@ApplicationScoped
class BreachMail {
    /** A contact says no language of their own: where German is spoken they are written to in German. */
    private static final Set<String> GERMAN_SPEAKING = Set.of("AT", "CH", "DE", "LI");

    @Inject
    Mails mails;

    void post(TenantId tenant, TenantDetails details, Breach breach) {
        var locale = GERMAN_SPEAKING.contains(details.place().country()) ? Locale.GERMAN : Locale.ENGLISH;
        var contact = details.contacts();
        mails.post(
                MailKind.LICENCE_BREACH,
                new Recipient(contact.primaryEmail(), contact.primary(), locale, tenant),
                "/system/tenant-licence.xhtml?id=" + tenant.value(),
                details.name(),
                breach.activeUsers(),
                breach.usersMax() == null ? Texts.text(locale, "tenant.unlimited") : breach.usersMax(),
                breach.refusedFrom());
    }
}
