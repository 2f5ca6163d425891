package org.reckoner.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.reckoner.notification.MailRow;
import org.reckoner.notification.Outbox;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** One mail: how far it is, what it says, and sending it again. */
@Named
@ViewScoped
public class MailPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Outbox outbox;

    @Inject
    NoticesPage notices;

    private Long id;
    private MailRow mail;
    private String preview;

    public void open() {
        mail = outbox.get(id);
        preview = outbox.preview(id);
    }

    /** Has it tried at once. */
    public String retry() {
        outbox.retry(id);
        notices.done("mails.retried", 1);
        return Redirect.to("/system/mail", "id", id);
    }

    /** Sends it once more and goes to the new mail. */
    public String sendAgain() {
        var copy = outbox.sendAgain(id);
        notices.done("mails.sent-again");
        return Redirect.to("/system/mail", "id", copy);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public MailRow getMail() {
        return mail;
    }

    /** The mail's HTML, for a frame in which nothing runs. */
    public String getPreview() {
        return preview;
    }
}
