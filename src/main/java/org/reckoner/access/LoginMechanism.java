package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.reckoner.settings.GeneralSettings;

/**
 * Sends strangers to the log-in page and back to where they wanted to go; the session stands for the log-in afterwards. The
 * principal is the account's id, which never changes.
 */
@ApplicationScoped
@StandingLogIn
@LoginToContinue(loginPage = LoginMechanism.LOGIN_PAGE + "?continue=true", errorPage = "", useForwardToLogin = false)
public class LoginMechanism implements HttpAuthenticationMechanism {
    static final String LOGIN_PAGE = "/login.xhtml";

    @Inject
    GeneralSettings settings;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof ProvenLogIn logIn) {
            return enter(logIn, request, context);
        }
        // After a log-in that was refused the container takes the session for one that is just logging in and asks us
        // even on protected pages; "nothing" would be answered by an empty page.
        return context.isProtected() ? context.redirect(request.getContextPath() + LOGIN_PAGE) : context.doNothing();
    }

    private AuthenticationStatus enter(ProvenLogIn logIn, HttpServletRequest request, HttpMessageContext context) {
        var session = request.getSession();
        request.changeSessionId(); // what anybody knew of the stranger's session is worth nothing from now on
        session.setAttribute(LogInMark.ATTRIBUTE, logIn.mark());
        session.setAttribute(LogInMark.ROLE, logIn.role());
        session.setAttribute(LogInMark.TO_ENROL, logIn.toEnrol() ? Boolean.TRUE : null);
        session.setMaxInactiveInterval((int) settings.idleTimeout().toSeconds());
        return StandingLogInInterceptor.name(logIn.mark(), logIn.role(), context);
    }
}
