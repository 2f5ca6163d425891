package org.reckoner.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.reckoner.access.ApiKeys;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Admission;
import org.reckoner.tenant.Licences;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.UsageIngest;
import org.reckoner.usage.UsageProblem;

/**
 * Says for a request to the API who calls and in which tenant. The key in the request is all that counts: a browser's session is
 * neither asked for nor made, so no other site can have a browser call. A key of the platform names the tenant in a header; a
 * tenant's own key may name its own.
 */
public class ApiFilter implements Filter {
    /** The header by which a key of the platform says which tenant it is about. */
    static final String TENANT = "Reckoner-Tenant";

    private static final String ROOT = "/api/v1/";

    @Inject
    ApiKeys keys;

    @Inject
    RequestLimits limits;

    @Inject
    Tenants tenants;

    @Inject
    Licences licences;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        try {
            var caller = keys.caller(http.getHeader("Authorization")).orElse(null);
            if (caller == null) {
                answer.setHeader("WWW-Authenticate", "Bearer realm=\"reckoner\"");
                refuse(
                        answer,
                        Response.Status.UNAUTHORIZED,
                        "api.key",
                        "Send a good key: Authorization: Bearer rk_...");
                return;
            }
            var pause = limits.waitFor(caller.name());
            if (!pause.isZero()) {
                answer.setHeader("Retry-After", Long.toString(pause.toSeconds() + 1));
                refuse(answer, Response.Status.TOO_MANY_REQUESTS, "api.rate", "Too many requests by this key.");
                return;
            }
            callers.as(caller, () -> {
                enter(caller, http, answer, chain);
                return null;
            });
        } catch (RuleViolation refused) {
            ProblemDocument.of(refused).write(answer);
        } catch (Exception broken) {
            if (answer.isCommitted()) {
                throw new ServletException(broken);
            }
            ProblemDocument.of(broken).write(answer);
        }
    }

    private void enter(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + ROOT)) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        var isFile = request.getRequestURI().startsWith(request.getContextPath() + ROOT + ImportResource.PATH);
        if (!isFile && request.getContentLengthLong() > UsageIngest.BYTES_MAX) {
            throw new RuleViolation(
                    UsageProblem.BATCH_TOO_LARGE, UsageIngest.ROWS_MAX, UsageIngest.BYTES_MAX / (1024 * 1024));
        }
        var tenant = tenantOf(caller, request.getHeader(TENANT));
        if (tenant == null) {
            chain.doFilter(request, response);
            return;
        }
        scope.within(tenant, () -> {
            chain.doFilter(request, response);
            return null;
        });
    }

    /** Usage goes on while people are kept out; a tenant that is closed takes nothing any more. */
    private TenantId tenantOf(Caller caller, String named) {
        var tenant = named == null ? caller.tenant() : tenants.mine(asId(named));
        if (tenant != null && licences.admission(tenant) == Admission.CLOSED) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        return tenant;
    }

    private static long asId(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static void refuse(HttpServletResponse response, Response.Status status, String name, String detail)
            throws IOException {
        ProblemDocument.of(status, name, detail).write(response);
    }
}
