package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.reckoner.platform.Caller;
import org.reckoner.platform.OpenToAll;

/** Lets the container check a log-in against our accounts. The principal is the account's id, which never changes. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {
    @Inject
    Accounts accounts;

    /** Called by the container by its name and parameter. */
    @OpenToAll("is how somebody who is nobody yet logs in")
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return accounts.logIn(credential.getCaller(), credential.getPasswordAsString())
                .map(AccountIdentityStore::accepted)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private static CredentialValidationResult accepted(Caller caller) {
        return new CredentialValidationResult(
                new CallerPrincipal(Long.toString(caller.accountId())),
                Set.of(caller.role().name()));
    }
}
