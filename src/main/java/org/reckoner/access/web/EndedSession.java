package org.reckoner.access.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Takes a page whose session has ended to the log-in page. The container answers its AJAX request by a redirect, which the
 * browser follows unseen; only an answer in the page's own protocol moves the window.
 */
public class EndedSession implements Filter {
    /** The session attribute with the address to go back to after the log-in. */
    static final String WANTED = "org.reckoner.wanted";

    private static final String LOGIN = "/login.xhtml?ended=true";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if ("GET".equals(http.getMethod()) && isAjax(http)) {
            leave(http, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Sends the window to the log-in page, from there back to where it was. */
    static void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var context = request.getContextPath();
        request.getSession().setAttribute(WANTED, wanted(request));
        send(context + LOGIN, request, response);
    }

    /** Sends the window to another page, whatever asked. */
    static void send(String url, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isAjax(request)) {
            moveTo(url, response);
        } else {
            response.sendRedirect(url);
        }
    }

    private static String wanted(HttpServletRequest request) {
        if ("GET".equals(request.getMethod()) && !isAjax(request)) {
            var query = request.getQueryString();
            return request.getServletPath() + (query == null ? "" : "?" + query);
        }
        return pathOf(request.getHeader("Referer"), request.getContextPath());
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void moveTo(String url, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + url
                        + "\"></redirect></partial-response>");
    }

    /** The path of the page that asked, below the context; never another host's. */
    static String pathOf(String referer, String contextPath) {
        if (referer == null) {
            return null;
        }
        try {
            var uri = URI.create(referer);
            var path = uri.getRawPath() == null ? "" : uri.getRawPath();
            if (!path.startsWith(contextPath + "/") || path.startsWith("//")) {
                return null;
            }
            var below = path.substring(contextPath.length());
            return below.startsWith("//") ? null : below + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
