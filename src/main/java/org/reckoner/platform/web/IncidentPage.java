package org.reckoner.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** What the error pages tell of what happened. */
@Named("incident")
@RequestScoped
public class IncidentPage {
    @Inject
    FacesContext faces;

    /** The number the log has for it, or null where the log has nothing. */
    public String getNumber() {
        var number = faces.getExternalContext().getRequestMap().get(FullAjaxExceptionHandler.EXCEPTION_UUID);
        return number == null ? null : number.toString();
    }

    /** The address that was asked for, to open it again. */
    public String getAgain() {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var query = request.getQueryString();
        var uri = path == null ? request.getRequestURI() : path.toString();
        return query == null ? uri : uri + "?" + query;
    }
}
