package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.reckoner.settings.SecretColumn;

/** Says where mails keep secrets. */
@ApplicationScoped
class MailLinks {
    @Produces
    SecretColumn links() {
        var secret = Arrays.stream(MailKind.values())
                .filter(MailKind::hasSecretLink)
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", ", "kind in (", ")"));
        return new SecretColumn("mail", "link", secret, MailStore.context(""));
    }
}
