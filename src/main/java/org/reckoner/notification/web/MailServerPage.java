package org.reckoner.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.notification.MailChoice;
import org.reckoner.notification.MailSettings;
import org.reckoner.notification.Tls;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.settings.Section;
import org.reckoner.settings.web.SettingsForm;

/** The mail server: where it is, how it is reached, whether it works. */
@Named
@ViewScoped
public class MailServerPage extends SettingsForm {
    private static final long serialVersionUID = 1L;
    private static final String DIGITS = "\\s*[0-9]{1,5}\\s*";
    private static final String COLLECTIONS = "collections";

    @Inject
    MailSettings settings;

    @Inject
    NoticesPage notices;

    private transient String password;

    @Override
    protected Section read() {
        return settings.section();
    }

    @Override
    protected Map<String, Serializable> values(Section section) {
        var choice = settings.of(section);
        var values = new HashMap<String, Serializable>();
        values.put("host", choice.host());
        values.put("port", String.valueOf(choice.port()));
        values.put("tls", choice.tls().name());
        values.put("user", choice.user());
        values.put("sender", choice.sender());
        values.put("senderName", choice.senderName());
        choice.collections().forEach((region, mailbox) -> values.put(COLLECTIONS + region, mailbox));
        return values;
    }

    public String save() {
        settings.save(met(), choice(), password);
        notices.done("settings.saved");
        return "/system/settings/mail.xhtml?faces-redirect=true";
    }

    /** Connects with what the form says, saved or not. */
    public void test() {
        settings.test(choice(), password);
        notices.here("mails.server.works");
    }

    /** Sends the caller a mail with what the form says, saved or not. */
    public void sendTest() {
        notices.here("mails.server.sent", settings.sendTest(choice(), password));
    }

    private MailChoice choice() {
        var draft = getDraft();
        var port = draft.text("port");
        if (port == null || !port.matches(DIGITS)) {
            throw RuleViolation.of("port", PlatformProblem.INVALID, "key:mails.server.port", "key:rule.port");
        }
        var collections = new HashMap<String, String>();
        for (var region : MailChoice.REGIONS) {
            collections.put(region, stripped(COLLECTIONS + region) == null ? "" : stripped(COLLECTIONS + region));
        }
        return new MailChoice(
                stripped("host"),
                Integer.parseInt(port.strip()),
                Tls.valueOf(draft.text("tls")),
                stripped("user"),
                stripped("sender"),
                stripped("senderName"),
                collections,
                isPasswordKept());
    }

    private String stripped(String field) {
        var typed = getDraft().text(field);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private boolean isPasswordKept() {
        return settings.of(getSection()).passwordKept();
    }

    public List<Tls> getTlsModes() {
        return List.of(Tls.values());
    }

    public List<String> getRegions() {
        return MailChoice.REGIONS;
    }

    /** Never gives back what was typed or stored. */
    public String getPassword() {
        return null;
    }

    /** The input comes back empty; what was typed into it before stays typed until it is saved. */
    public void setPassword(String typed) {
        if (typed != null) {
            password = typed;
        }
    }

    /** What stands under the password's input. */
    public String getPasswordHelp() {
        if (password != null) {
            return "mails.server.password.typed";
        }
        return isPasswordKept() ? "mails.server.password.kept" : "mails.server.password.help";
    }
}
