package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;

/** What making any log-in has in common. */
@ApplicationScoped
class NewLogIns {
    private static final Duration INVITATION_LIFE = Duration.ofDays(7);

    @Inject
    AccountStore store;

    @Inject
    AccountNotes notes;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    Account account(NewUserLogIn given, TenantId tenant) {
        var who = given.who();
        var account = new Account(given.role(), tenant, who.name(), who.email(), clock.instant());
        account.belongTo(given.userId());
        return account;
    }

    /** Has the first password set by whoever holds the token, which is mailed; an earlier token is worth nothing any more. */
    InvitationToken invite(Account account) {
        var token = InvitationToken.random();
        var until = clock.instant().plus(INVITATION_LIFE);
        account.invite(token.hash(), until);
        mails.post(MailKind.INVITATION, account.recipient(), "/activate.xhtml?token=" + token.text(), until);
        return token;
    }

    /** @return the new account's id */
    long keep(Account account) {
        if (store.byEmail(account.email()).isPresent()) {
            throw RuleViolation.of("email", AccessProblem.EMAIL_TAKEN, account.email());
        }
        store.add(account);
        notes.by(account, "account.created", null, account.role() + " " + account.email());
        return account.id();
    }
}
