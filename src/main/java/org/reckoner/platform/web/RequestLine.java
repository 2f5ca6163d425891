package org.reckoner.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reckoner.platform.Meters;
import org.reckoner.platform.RequestId;

/** Names each request, its sender's name for it if that is harmless, and counts and times its answer. */
public class RequestLine implements Filter {
    /** The header by which a proxy names a request, and by which the answer says the name. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int HUNDRED = 100;

    @Inject
    Clock clock;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var begun = clock.instant();
        var failed = true;
        var id = name(http.getHeader(HEADER));
        RequestId.set(id);
        ((HttpServletResponse) response).setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            RequestId.set(null);
            var status = failed ? "5xx" : ((HttpServletResponse) response).getStatus() / HUNDRED + "xx";
            Meters.count("reckoner_http_requests_total", 1, "kind", kind(http), "status", status);
            Meters.time("reckoner_http_request_seconds", Duration.between(begun, clock.instant()), "kind", kind(http));
        }
    }

    private static String name(String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static String kind(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.contains("/jakarta.faces.resource/")) {
            return "resource";
        }
        if (path.startsWith("/api/")) {
            return "api";
        }
        return path.endsWith(".xhtml") || path.endsWith("/") ? "page" : "other";
    }
}
