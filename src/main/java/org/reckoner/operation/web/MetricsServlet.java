package org.reckoner.operation.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.operation.Figures;
import org.reckoner.operation.Serving;

/** The figures, for whoever has the installation's token; without one configured there is no such page. */
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";

    @Inject
    transient Figures figures;

    @Inject
    @ConfigProperty(name = "reckoner.metrics.token")
    transient Optional<String> token;

    @Inject
    transient Serving serving;

    /** The last of what starts (web.xml): pages answer from now on. */
    @Override
    public void init() {
        serving.begin();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (token.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!holds(request.getHeader("Authorization"), token.get())) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"metrics\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setContentType("text/plain; version=0.0.4; charset=utf-8");
            response.getWriter().write(figures.text());
        }
    }

    /** Compared in the same time wherever they differ. */
    private static boolean holds(String header, String token) {
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(bytes(header.substring(SCHEME.length())), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
