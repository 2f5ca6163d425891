package org.reckoner.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Refuses a boundary's call before its transaction begins ({@code @RolesAllowed} does nothing on CDI beans here). */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RequiresInterceptor {
    @Inject
    CurrentCaller callers;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var requires = call.getMethod().getAnnotation(Requires.class);
        if (requires != null && requires.value().length > 0) {
            var caller = callers.required();
            if (Arrays.stream(requires.value()).noneMatch(caller::may)) {
                throw new RuleViolation(PlatformProblem.FORBIDDEN, requires.value()[0].name());
            }
        }
        return call.proceed();
    }
}
