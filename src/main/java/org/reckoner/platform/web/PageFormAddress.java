package org.reckoner.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import org.omnifaces.util.FacesLocal;
import org.omnifaces.util.Servlets;
import org.omnifaces.util.Utils;

/**
 * Where forms are sent to: a {@link PageForm} keeps the parameters of its page, a landlord's tenant among them. OmniFaces' own form
 * wraps the context for that, and each context that is made walks its thread's stack: a twentieth of a page of six forms.
 */
public class PageFormAddress extends ViewHandlerWrapper {
    public PageFormAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        var address = super.getActionURL(faces, viewId);
        return UIComponent.getCurrentComponent(faces) instanceof PageForm ? kept(faces, address) : address;
    }

    private static String kept(FacesContext faces, String address) {
        var parameters = FacesLocal.getRequestQueryStringMap(faces);
        return Utils.formatURLWithQueryString(address, Servlets.toQueryString(parameters));
    }
}
