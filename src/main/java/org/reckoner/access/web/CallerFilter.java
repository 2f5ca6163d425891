package org.reckoner.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.reckoner.access.LogInMark;
import org.reckoner.access.LogIns;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.tenant.Tenants;

/**
 * Says for the rest of a request who calls and, where there is one, in which tenant. People of a tenant are always in their
 * own. A landlord names the tenant in the URL, so that two windows with two tenants cannot be mistaken for each other; it is
 * entered only if it is theirs.
 */
public class CallerFilter implements Filter {
    /** Where programs call, by their keys alone: a browser's session counts for nothing there. */
    private static final String API = "/api/";

    @Inject
    LogIns logIns;

    @Inject
    Tenants tenants;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    ReadAhead ahead;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var principal = http.getUserPrincipal();
        var isForNobody = http.getRequestURI().contains("/jakarta.faces.resource/")
                || http.getRequestURI().startsWith(http.getContextPath() + API);
        if (principal == null || isForNobody) {
            chain.doFilter(request, response);
            return;
        }
        if ("GET".equals(http.getMethod())) { // who changes something sends it
            wrapped(() -> ahead.look(() -> {
                serve(http, (HttpServletResponse) response, chain);
                return null;
            }));
        } else {
            serve(http, (HttpServletResponse) response, chain);
        }
    }

    private void serve(HttpServletRequest http, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var caller = logIns.goOn(markOf(http)).orElse(null);
        if (caller == null) {
            http.logout();
            http.getSession().invalidate();
            EndedSession.leave(http, response);
            return;
        }
        if (http.getDispatcherType() == DispatcherType.REQUEST && EnrolmentFirst.holds(http, logIns)) {
            EndedSession.send(http.getContextPath() + EnrolmentFirst.PAGE, http, response);
            return;
        }
        if (http.getDispatcherType() == DispatcherType.REQUEST && !PageGates.let(caller, pathOf(http))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        goOnAs(caller, http, response, chain);
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static LogInMark markOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (LogInMark) session.getAttribute(LogInMark.ATTRIBUTE);
    }

    private void goOnAs(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        wrapped(() -> callers.as(caller, () -> {
            enter(caller, request, response, chain);
            return null;
        }));
    }

    private static void wrapped(Callable<?> work) throws IOException, ServletException {
        try {
            work.call();
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void enter(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        TenantId tenant;
        try {
            tenant = tenantOf(caller, request);
        } catch (RuleViolation notTheirs) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                chain.doFilter(request, response); // the page that says so belongs to no tenant
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        if (tenant == null) {
            chain.doFilter(request, response);
            return;
        }
        scope.within(tenant, () -> {
            chain.doFilter(request, response);
            return null;
        });
    }

    private TenantId tenantOf(Caller caller, HttpServletRequest request) {
        var named = request.getParameter(TenantAddress.PARAMETER);
        if (caller.tenant() != null || named == null || named.isEmpty()) {
            return caller.tenant();
        }
        return tenants.mine(asId(named));
    }

    private static long asId(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
