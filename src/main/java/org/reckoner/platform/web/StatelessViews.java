package org.reckoner.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Knows from their beginning which views keep no state: the log-in page, and what strangers are refused by. Their markup says so too
 * ({@code stateless}), but is read after the component library has put its nonce into a session, so that each passing robot would
 * leave one behind.
 */
public class StatelessViews extends ViewHandlerWrapper {
    private static final String LOG_IN = "/login.xhtml";
    private static final String REFUSALS = "/WEB-INF/errors/";

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext faces, String viewId) {
        var view = super.createView(faces, viewId);
        if (LOG_IN.equals(viewId) || viewId.startsWith(REFUSALS) && isStranger(faces)) {
            view.setTransient(true);
        }
        return view;
    }

    private static boolean isStranger(FacesContext faces) {
        return faces.getExternalContext().getUserPrincipal() == null;
    }
}
