package org.reckoner.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.Texts;

/** The messages on top of a page: what was done, and what is wrong with a link to each input it is about. */
@Named("notices")
@RequestScoped
public class NoticesPage {
    @Inject
    FacesContext faces;

    /**
     * Says, on the page that this one redirects to, that something was done.
     *
     * @param key the bundle key of the sentence
     */
    public void done(String key, Object... arguments) {
        faces.getExternalContext().getFlash().setKeepMessages(true);
        here(key, arguments);
    }

    /** Says on this page that something was done. */
    public void here(String key, Object... arguments) {
        var text = Texts.text(faces.getViewRoot().getLocale(), key, arguments);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    public List<Notice> getAll() {
        var all = new ArrayList<Notice>();
        faces.getClientIdsWithMessages()
                .forEachRemaining(id -> faces.getMessageList(id).forEach(m -> all.add(notice(id, m))));
        return all;
    }

    private Notice notice(String clientId, FacesMessage message) {
        message.rendered();
        var target = clientId == null || clientId.isEmpty() ? null : inputId(clientId);
        if (FacesMessage.SEVERITY_INFO.equals(message.getSeverity())) {
            return new Notice("ok", "pi-check-circle", message.getSummary(), target);
        }
        return FacesMessage.SEVERITY_WARN.equals(message.getSeverity())
                ? new Notice("warn", "pi-exclamation-triangle", message.getSummary(), target)
                : new Notice("error", "pi-times-circle", message.getSummary(), target);
    }

    private String inputId(String clientId) {
        UIViewRoot root = faces.getViewRoot();
        UIComponent component = root.findComponent(clientId);
        return component instanceof org.primefaces.component.api.InputHolder holder
                ? holder.getInputClientId()
                : clientId;
    }
}
