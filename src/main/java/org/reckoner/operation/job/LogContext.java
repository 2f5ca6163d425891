package org.reckoner.operation.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.RequestId;
import org.reckoner.platform.TenantScope;

/**
 * Adds to every line of the log in whose tenant, by whom and for which request it was written: ids, never names. Done where
 * the server's handlers ask whether to write a record at all, since that is the one place that runs on the thread that wrote
 * it, whatever handler and format the operator has chosen.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LogContext {
    private static final String FIRST = " tenant=";

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    private final List<Added> added = new ArrayList<>();

    private record Added(Handler handler, Filter before, Filter ours) {}

    @PostConstruct
    void begin() {
        for (var handler : Logger.getLogger("").getHandlers()) {
            var before = handler.getFilter();
            Filter ours = written -> {
                complete(written);
                return before == null || before.isLoggable(written);
            };
            handler.setFilter(ours);
            added.add(new Added(handler, before, ours));
        }
    }

    /** Several handlers get the same record: the first one completes it. */
    private void complete(LogRecord written) {
        var message = written.getMessage();
        var context = context();
        if (message != null && !context.isEmpty() && !message.endsWith(context)) {
            written.setMessage(message + context);
        }
    }

    private String context() {
        var tenant = scope.current().map(t -> FIRST + t.value()).orElse("");
        var actor = callers.get()
                .map(caller -> caller.accountId() == null
                        ? caller.name().replaceAll("[^\\w-]", "-")
                        : "account-" + caller.accountId())
                .map(name -> " actor=" + name)
                .orElse("");
        var request = RequestId.current().map(id -> " request=" + id).orElse("");
        return tenant + actor + request;
    }

    /** The handlers outlive the application. */
    @PreDestroy
    void end() {
        for (var one : added) {
            if (one.handler().getFilter() == one.ours()) {
                one.handler().setFilter(one.before());
            }
        }
    }
}
