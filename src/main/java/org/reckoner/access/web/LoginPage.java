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
    private boolean ended;

    /** Says why one is here where a session had ended in the middle of something. */
    public void open() {
        if (ended) {
            say(FacesMessage.SEVERITY_WARN, "login.ended");
        }
    }

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
            var wanted = (String) external.getSessionMap().remove(EndedSession.WANTED);
            external.redirect(external.getRequestContextPath() + (wanted == null ? "/index.xhtml" : wanted));
        } else {
            refuse(external);
        }
    }

    private void refuse(ExternalContext external) {
        external.setResponseStatus(HttpServletResponse.SC_OK);
        say(FacesMessage.SEVERITY_ERROR, "login.refused");
    }

    private void say(FacesMessage.Severity severity, String key) {
        var text = Texts.text(faces.getViewRoot().getLocale(), key);
        faces.addMessage(null, new FacesMessage(severity, text, null));
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

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }
}
