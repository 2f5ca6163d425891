package org.reckoner.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.omnifaces.util.Faces;
import org.reckoner.access.HalfWay;
import org.reckoner.access.LogInAnswer;
import org.reckoner.access.LogIns;
import org.reckoner.access.ProviderFailure;
import org.reckoner.access.ProviderLogIns;
import org.reckoner.access.ProviderRound;
import org.reckoner.platform.Texts;

/** Logs in: the e-mail first, then what belongs to it. Nothing here tells which e-mails there are. */
@Named
@RequestScoped
public class LoginPage {
    /** The session attribute of somebody between password and code. */
    private static final String HALF_WAY = "org.reckoner.halfWay";

    @Inject
    LogIns logIns;

    @Inject
    ProviderLogIns providers;

    @Inject
    LogInDoor door;

    @Inject
    ClientAddress address;

    @Inject
    FacesContext faces;

    private LogInStep step;
    private String email;
    private String password;
    private String code;
    private URI providerLocation;
    private boolean toContinue;
    private boolean ended;
    private String failed;

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
        Arrays.stream(ProviderFailure.values())
                .filter(failure -> failure.name().equals(failed))
                .forEach(failure -> say(FacesMessage.SEVERITY_ERROR, "login.provider." + failure));
    }

    /** Asks for the password next, or leads to the tenant's identity provider. */
    public void next() {
        email = email.strip();
        var round = providers.begin(email, toContinue);
        round.ifPresent(way -> {
            Faces.setSessionAttribute(ProviderRound.ATTRIBUTE, way);
            providerLocation = way.location();
        });
        step = round.isPresent() ? LogInStep.PROVIDER : LogInStep.PASSWORD;
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

    /** Tries the code of the second factor. */
    public void enterCode() throws IOException {
        HalfWay halfWay = Faces.getSessionAttribute(HALF_WAY);
        answer(halfWay == null ? new LogInAnswer.TooLate() : logIns.byCode(halfWay, code, address.get()));
    }

    private void answer(LogInAnswer answer) throws IOException {
        if (answer instanceof LogInAnswer.In in) {
            Faces.removeSessionAttribute(HALF_WAY);
            door.enter(in.logIn(), toContinue);
        } else if (answer instanceof LogInAnswer.CodeAsked asked) {
            Faces.setSessionAttribute(HALF_WAY, asked.halfWay());
            step = LogInStep.CODE;
        } else if (answer instanceof LogInAnswer.TooLate) {
            step = LogInStep.PASSWORD;
            say(FacesMessage.SEVERITY_ERROR, "login.too-late");
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
            var code = answer instanceof LogInAnswer.CodeRefused;
            say(FacesMessage.SEVERITY_ERROR, code ? "login.code.refused" : "login.refused");
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

    public boolean isCodeAsked() {
        return step == LogInStep.CODE;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public boolean isProviderAsked() {
        return step == LogInStep.PROVIDER;
    }

    /** The provider's page; a link, not a redirect, which the content security policy forbids after a form. */
    public String getProviderHref() {
        return providerLocation == null ? null : providerLocation.toString();
    }

    public String getProviderHost() {
        return providerLocation == null ? null : providerLocation.getHost();
    }

    public String getFailed() {
        return failed;
    }

    public void setFailed(String failed) {
        this.failed = failed;
    }

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }
}
