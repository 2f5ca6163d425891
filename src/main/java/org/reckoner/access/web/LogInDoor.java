package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reckoner.access.ProvenLogIn;

/** Begins the session of somebody who has shown who they are, and goes where they wanted to go. */
@RequestScoped
class LogInDoor {
    @Inject
    SecurityContext security;

    @Inject
    FacesContext faces;

    /**
     * Goes to the page that was asked for, or to the overview.
     *
     * @param toContinue whether the container kept the request that led to the log-in
     */
    void enter(ProvenLogIn logIn, boolean toContinue) throws IOException {
        var external = faces.getExternalContext();
        var status = enter(logIn, toContinue, (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                external.getResponse());
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(wanted((HttpServletRequest) external.getRequest()));
        } else {
            faces.responseComplete();
        }
    }

    AuthenticationStatus enter(
            ProvenLogIn logIn, boolean toContinue, HttpServletRequest request, HttpServletResponse response) {
        var parameters = AuthenticationParameters.withParams().credential(logIn).newAuthentication(!toContinue);
        return security.authenticate(request, response, parameters);
    }

    static String wanted(HttpServletRequest request) {
        var session = request.getSession();
        var wanted = (String) session.getAttribute(EndedSession.WANTED);
        session.removeAttribute(EndedSession.WANTED);
        return request.getContextPath() + (wanted == null ? "/index.xhtml" : wanted);
    }
}
