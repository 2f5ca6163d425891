package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.reckoner.access.Enrolment;
import org.reckoner.access.LogInMark;
import org.reckoner.access.SecondFactorState;
import org.reckoner.access.SecondFactors;
import org.reckoner.platform.web.NoticesPage;

/** The own second factor: set up with an app, confirmed by a code, backed by recovery codes, switched off. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/account/second-factor?faces-redirect=true";

    @Inject
    SecondFactors factors;

    @Inject
    NoticesPage notices;

    private transient SecondFactorState state;
    private Enrolment enrolment;
    private List<String> recoveryCodes = List.of();
    private String present;
    private String code;

    public void open() {
        state = factors.state();
    }

    public void begin() {
        enrolment = factors.begin(present);
    }

    public void confirm() {
        recoveryCodes = factors.confirm(code);
        enrolment = null;
        open();
        notices.here("factor.on");
    }

    public void renewCodes() {
        recoveryCodes = factors.newRecoveryCodes(present);
        open();
        notices.here("factor.codes.renewed");
    }

    public String switchOff() {
        LogInMark mark = Faces.getSessionAttribute(LogInMark.ATTRIBUTE);
        Faces.setSessionAttribute(LogInMark.ATTRIBUTE, factors.switchOff(mark, present));
        notices.done("factor.off");
        return SELF;
    }

    /** Whether there is neither one in force nor one about to be. */
    public boolean isMissing() {
        return !getState().inForce() && enrolment == null && !getState().elsewhere();
    }

    /** Whether nothing else may be done before there is one. */
    public boolean isAskedFor() {
        return getState().required() && !getState().inForce();
    }

    /** Whether somebody who was held here may go on now. */
    public boolean isThrough() {
        return getState().inForce() && Faces.getSessionAttribute(LogInMark.TO_ENROL) != null;
    }

    public SecondFactorState getState() {
        if (state == null) {
            open();
        }
        return state;
    }

    public Enrolment getEnrolment() {
        return enrolment;
    }

    /** What the app reads, as a picture. */
    public String getPicture() {
        return enrolment == null ? null : QrImage.of(enrolment.address());
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** All of them, to be copied. */
    public String getAllCodes() {
        return String.join(" ", recoveryCodes);
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
