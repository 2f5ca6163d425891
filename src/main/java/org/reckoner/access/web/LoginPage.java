package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reckoner.platform.Texts;

/** Logs in by e-mail and password. */
@Named
@RequestScoped
public class LoginPage {
    @Inject
    SecurityContext security;

    @Inject
    FacesContext faces;

    private String email;
    private String password;
    private boolean toContinue;

    /** Logs in and goes to the page that was asked for, or to the overview. */
    public void logIn() throws IOException {
        var external = faces.getExternalContext();
        var parameters = AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(email.strip(), password))
                .newAuthentication(!toContinue);
        var status = security.authenticate(
                (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), parameters);
        if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
        } else if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(external.getRequestContextPath() + "/index.xhtml");
        } else {
            refuse(external);
        }
    }

    private void refuse(ExternalContext external) {
        external.setResponseStatus(HttpServletResponse.SC_OK);
        var text = Texts.text(faces.getViewRoot().getLocale(), "login.refused");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isToContinue() {
        return toContinue;
    }

    public void setToContinue(boolean toContinue) {
        this.toContinue = toContinue;
    }
}
