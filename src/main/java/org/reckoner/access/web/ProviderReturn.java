package org.reckoner.access.web;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reckoner.access.ProviderAnswer;
import org.reckoner.access.ProviderLogIns;
import org.reckoner.access.ProviderRound;

/** Where identity providers send people back to. */
@WebServlet("/login/provider")
public class ProviderReturn extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProviderLogIns logIns;

    @Inject
    transient SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession();
        var round = (ProviderRound) session.getAttribute(ProviderRound.ATTRIBUTE);
        session.removeAttribute(ProviderRound.ATTRIBUTE); // good once
        var answer = logIns.finish(round, request.getQueryString());
        if (answer instanceof ProviderAnswer.In in) {
            var parameters =
                    AuthenticationParameters.withParams().credential(in.logIn()).newAuthentication(!round.toContinue());
            if (security.authenticate(request, response, parameters) == AuthenticationStatus.SUCCESS) {
                response.sendRedirect(LogInDoor.wanted(request));
            }
        } else if (answer instanceof ProviderAnswer.Refused refused) {
            response.sendRedirect(request.getContextPath() + "/login.xhtml?failed=" + refused.failure());
        }
    }
}
