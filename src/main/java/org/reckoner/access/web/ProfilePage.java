package org.reckoner.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;
import org.reckoner.access.AccessProblem;
import org.reckoner.access.LogInMark;
import org.reckoner.access.OwnAccount;
import org.reckoner.access.PasswordPolicy;
import org.reckoner.access.Profile;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Zones;
import org.reckoner.platform.web.NoticesPage;

/** The own log-in: name, language, time zone, password. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/account/profile?faces-redirect=true";

    @Inject
    OwnAccount own;

    @Inject
    NoticesPage notices;

    private Profile profile;
    private PasswordPolicy policy;
    private boolean passwordHere;
    private String name;
    private String language;
    private String zone;
    private String present;
    private String password;
    private String repeated;

    public void open() {
        profile = own.profile();
        policy = own.passwordPolicy();
        passwordHere = own.hasPassword();
        name = profile.name();
        language = profile.language().getLanguage();
        zone = profile.zone() == null ? null : profile.zone().getId();
    }

    public String save() {
        var zoneId = zone == null ? null : Zones.named("zone", "profile.zone", zone);
        own.describe(name, Locale.forLanguageTag(language), zoneId);
        notices.done("profile.saved");
        return SELF;
    }

    public String changePassword() {
        if (!password.equals(repeated)) {
            throw RuleViolation.of("repeated", AccessProblem.PASSWORDS_DIFFER);
        }
        remember(own.changePassword(mark(), present, password));
        notices.done("profile.password.changed");
        return SELF;
    }

    public String logOutElsewhere() {
        remember(own.logOutElsewhere(mark()));
        notices.done("profile.sessions.ended");
        return SELF;
    }

    private static LogInMark mark() {
        return Faces.getSessionAttribute(LogInMark.ATTRIBUTE);
    }

    /** The session at hand goes on when all others end. */
    private static void remember(LogInMark mark) {
        Faces.setSessionAttribute(LogInMark.ATTRIBUTE, mark);
    }

    /** Zones whose names hold what was typed. */
    public List<String> completeZone(String typed) {
        return Zones.containing(typed);
    }

    /** The policy in words, before somebody types a password in vain. */
    public String getPolicy() {
        return PasswordHelp.of(policy.lengthMin(), policy.classesMin());
    }

    /** Whether there is a password to change here, and not at the organisation's identity provider. */
    public boolean isPasswordHere() {
        return passwordHere;
    }

    public Profile getProfile() {
        return profile;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
