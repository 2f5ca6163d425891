package org.reckoner.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.primefaces.util.Constants.RequestParams;

/**
 * Shows the page for what a page threw, still inside the caller's scope. Left to the container the same would be logged a
 * second time, and without the incident's number.
 */
public class FailurePages implements Filter {
    private static final String EXPIRED = "/WEB-INF/errors/expired.xhtml";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (isNobodysForm(http)) {
            show(EXPIRED, HttpServletResponse.SC_BAD_REQUEST, http, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            } else if (holdsExpiredView(e)) {
                show(EXPIRED, HttpServletResponse.SC_CONFLICT, http, response);
            } else if (http.getAttribute(FullAjaxExceptionHandler.EXCEPTION_UUID) != null) {
                show("/WEB-INF/errors/500.xhtml", HttpServletResponse.SC_INTERNAL_SERVER_ERROR, http, response);
            } else {
                throw e;
            }
        }
    }

    /** A form without the nonce of any page's scripts: the component library would fail for want of it, on the error page too. */
    private static boolean isNobodysForm(HttpServletRequest request) {
        var nonce = request.getParameter(RequestParams.NONCE_PARAM);
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null
                && (nonce == null || nonce.isBlank());
    }

    private static boolean holdsExpiredView(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }

    private static void show(String page, int status, HttpServletRequest request, ServletResponse response)
            throws IOException, ServletException {
        response.resetBuffer();
        ((HttpServletResponse) response).setStatus(status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        // By this attribute Faces knows an error page, on which it does not restore the view that was posted.
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "");
        request.getRequestDispatcher(page).forward(request, response);
    }
}
