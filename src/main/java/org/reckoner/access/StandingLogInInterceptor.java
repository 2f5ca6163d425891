package org.reckoner.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.util.Set;
import org.reckoner.platform.Role;

/**
 * Tells the container at every request who calls and in which role, out of what the session remembers. The container's own
 * way ({@code @AutoApplySession}) takes what an earlier request left behind: of many at once, from several log-ins of one
 * account, some are answered 403 because the role is missing there (payara/Payara issue 6145).
 */
@StandingLogIn
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200) // before the container keeps the request of a stranger: 220
public class StandingLogInInterceptor {
    /** The one method of the mechanism that lets in; the others end a request. */
    private static final String ASKED = "validateRequest";

    @AroundInvoke
    Object letIn(InvocationContext call) throws Exception {
        var status =
                call.getMethod().getName().equals(ASKED) ? letIn((HttpMessageContext) call.getParameters()[2]) : null;
        return status == null ? call.proceed() : status;
    }

    /** @return null where nobody's log-in stands, or somebody shows anew who they are */
    private static AuthenticationStatus letIn(HttpMessageContext context) {
        var session = context.getRequest().getSession(false);
        if (session == null || context.getAuthParameters().getCredential() != null) {
            return null;
        }
        var mark = (LogInMark) session.getAttribute(LogInMark.ATTRIBUTE);
        var role = (Role) session.getAttribute(LogInMark.ROLE);
        return mark == null || role == null ? null : name(mark, role, context);
    }

    static AuthenticationStatus name(LogInMark mark, Role role, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(Long.toString(mark.accountId())), Set.of(role.name()));
    }
}
