package org.reckoner.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The headers that keep a browser from being turned against its user. The pages' Content-Security-Policy with its nonce is
 * written by the component library while it renders; this one is what everything else gets.
 */
public class SecurityHeaders implements Filter {
    private static final String POLICY = "Content-Security-Policy";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletResponse) response;
        var path = ((HttpServletRequest) request).getRequestURI();
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("X-Frame-Options", "DENY");
        http.setHeader("Referrer-Policy", "same-origin");
        http.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        http.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (!path.endsWith(".xhtml") && !path.endsWith("/")) {
            http.setHeader(POLICY, "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        }
        if (!path.contains("/jakarta.faces.resource/")) {
            // Pages show figures of one tenant to one person: no cache keeps them.
            http.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, new OnePolicy(http));
    }

    /** A page that failed half-way has set its policy already; the error page's own takes its place instead of joining it. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
