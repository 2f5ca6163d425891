package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sends strangers to the log-in page and back to where they wanted to go; the session stands for the log-in afterwards. */
@ApplicationScoped
@AutoApplySession
@LoginToContinue(loginPage = "/login.xhtml?continue=true", errorPage = "", useForwardToLogin = false)
public class LoginMechanism implements HttpAuthenticationMechanism {
    @Inject
    IdentityStoreHandler identities;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var credential = context.getAuthParameters().getCredential();
        return credential == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(identities.validate(credential));
    }
}
