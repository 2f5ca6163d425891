package org.reckoner.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.reckoner.it.As;
import org.reckoner.platform.TenantId;

/**
 * Makes keys for tests outside the server: POST {@code ?scope=SCOPE&scope=...&of=ID} of a tenant, without {@code of} of the platform.
 * The answer is the key.
 */
@WebServlet("/test/key")
public class KeyPoster extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ApiKeys keys;

    @Inject
    transient Clock clock;

    @Inject
    transient As as;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var scopes = Arrays.stream(request.getParameterValues("scope"))
                .map(ApiScope::valueOf)
                .collect(Collectors.toSet());
        var wanted = new NewApiKey("of a test", scopes, clock.instant().plus(Duration.ofHours(1)));
        var tenant = request.getParameter("of");
        try {
            var secret = tenant == null
                    ? as.owner(() -> keys.create(wanted))
                    : as.administrator(new TenantId(Long.parseLong(tenant)), () -> keys.create(wanted));
            response.getWriter().write(secret.text());
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
