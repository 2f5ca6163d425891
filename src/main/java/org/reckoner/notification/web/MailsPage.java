package org.reckoner.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.MailRow;
import org.reckoner.notification.MailSearch;
import org.reckoner.notification.MailSettings;
import org.reckoner.notification.MailState;
import org.reckoner.notification.Outbox;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** The list of mails; what it is narrowed to stands in the URL. */
@Named
@ViewScoped
public class MailsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Outbox outbox;

    @Inject
    MailSettings settings;

    @Inject
    NoticesPage notices;

    private String text;
    private String kind;
    private String state;
    private int parked;
    private LazyRows<MailRow> rows;

    @PostConstruct
    void prepare() {
        rows = new LazyRows<>((first, size, sort) -> outbox.page(wanted(), first, size), MailRow::id);
    }

    /** Counts what waits for a person; refuses those who may not see mails before anything is shown. */
    public void open() {
        parked = outbox.page(new MailSearch(null, null, MailState.PARKED), 0, 1).total();
    }

    private MailSearch wanted() {
        return new MailSearch(text, named(MailKind.values(), kind), named(MailState.values(), state));
    }

    /** A name nobody knows, in a URL typed by hand, is none. */
    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Stream.of(all)
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String search() {
        return Redirect.to("/system/mails");
    }

    /** Has everything that was given up tried again. */
    public String retryParked() {
        notices.done("mails.retried", outbox.retryParked());
        return Redirect.to("/system/mails");
    }

    public boolean isSetUp() {
        return settings.isSetUp();
    }

    public List<MailKind> getKinds() {
        return List.of(MailKind.values());
    }

    public List<MailState> getStates() {
        return List.of(MailState.values());
    }

    /** How many mails wait for a person. */
    public int getParked() {
        return parked;
    }

    public LazyRows<MailRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
