package org.reckoner.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.reckoner.access.LogInAnswer;
import org.reckoner.access.LogIns;
import org.reckoner.platform.Texts;

/** Logs in: the e-mail first, then what belongs to it. Nothing here tells which e-mails there are. */
@Named
@RequestScoped
public class LoginPage {
    @Inject
    LogIns logIns;

    @Inject
    LogInDoor door;

    @Inject
    ClientAddress address;

    @Inject
    FacesContext faces;

    private LogInStep step;
    private String email;
    private String password;
    private boolean toContinue;
    private boolean ended;

    /** The page keeps no state on the server: which inputs it has, and for whom, is told by the form that is sent. */
    @PostConstruct
    void prepare() {
        var sent = faces.getExternalContext().getRequestParameterMap();
        step = LogInStep.of(sent.get("form:step"));
        email = step == LogInStep.EMAIL ? null : sent.get("form:known");
    }

    /** Says why one is here where a session had ended in the middle of something. */
    public void open() {
        if (ended) {
            say(FacesMessage.SEVERITY_WARN, "login.ended");
        }
    }

    /** Asks for the password next. */
    public void next() {
        email = email.strip();
        step = LogInStep.PASSWORD;
    }

    /** Back to another e-mail. */
    public void restart() {
        step = LogInStep.EMAIL;
        email = null;
    }

    /** Tries the password. */
    public void logIn() throws IOException {
        answer(logIns.byPassword(email, password, address.get()));
    }

    private void answer(LogInAnswer answer) throws IOException {
        if (answer instanceof LogInAnswer.In in) {
            door.enter(in.logIn(), toContinue);
        } else if (answer instanceof LogInAnswer.Paused paused) {
            var seconds = Math.max(1, logIns.until(paused.until()).toSeconds());
            var minutes = (seconds + 59) / 60;
            var soon = seconds < 100;
            say(
                    FacesMessage.SEVERITY_ERROR,
                    soon ? "login.paused.seconds" : "login.paused.minutes",
                    soon ? seconds : minutes);
        } else if (answer instanceof LogInAnswer.NotAdmitted refused) {
            say(FacesMessage.SEVERITY_ERROR, "login.not-admitted." + refused.why());
        } else {
            say(FacesMessage.SEVERITY_ERROR, "login.refused");
        }
    }

    private void say(FacesMessage.Severity severity, String key, Object... arguments) {
        var text = Texts.text(faces.getViewRoot().getLocale(), key, arguments);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }

    public LogInStep getStep() {
        return step;
    }

    public boolean isEmailAsked() {
        return step == LogInStep.EMAIL;
    }

    public boolean isPasswordAsked() {
        return step == LogInStep.PASSWORD;
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
