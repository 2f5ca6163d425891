package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.reckoner.access.AccountRow;
import org.reckoner.access.InvitationToken;
import org.reckoner.access.NewAccount;
import org.reckoner.access.NewUserLogIn;
import org.reckoner.access.UserLogIns;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;

/**
 * Which users of the tenant the thread is in may log in to Reckoner, and as what (product.md 1, Users and log-ins). Being able to
 * is no usage. Archiving a user closes the log-in, putting back opens it, deleting takes it away.
 */
@ApplicationScoped
@Transactional
public class UserAccess {
    @Inject
    UserStore users;

    @Inject
    UserLogIns logIns;

    /**
     * A user's log-in, if they have one.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also where the user is another tenant's
     */
    @Requires(Privilege.EDIT_TENANT)
    public Optional<AccountRow> of(long userId) {
        return logIns.of(user(userId).id());
    }

    /**
     * Gives an active user a log-in.
     *
     * @param email what they log in with, whatever e-mail the directory has of them
     * @return the invitation's token, shown this once; empty where they log in through the tenant's identity provider
     */
    @Requires(Privilege.EDIT_TENANT)
    public Optional<InvitationToken> give(long userId, String email, Role role) {
        var user = user(userId);
        if (user.state() != UserState.ACTIVE) {
            throw new RuleViolation(DirectoryProblem.NOT_ACTIVE);
        }
        return logIns.give(new NewUserLogIn(userId, new NewAccount(user.name(), email, null), role));
    }

    /** Makes a new invitation for one who never followed the first. */
    @Requires(Privilege.EDIT_TENANT)
    public InvitationToken inviteAgain(long userId) {
        return logIns.inviteAgain(user(userId).id());
    }

    /**
     * Gives a user another role.
     *
     * @param seen the role whoever decides has seen
     */
    @Requires(Privilege.EDIT_TENANT)
    public void turn(long userId, Role seen, Role next) {
        logIns.turn(user(userId).id(), seen, next);
    }

    /** Takes a user's log-in away; the user stays as they are. */
    @Requires(Privilege.EDIT_TENANT)
    public void takeAway(long userId) {
        logIns.takeAway(user(userId).id());
    }

    private User user(long id) {
        return users.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
