package org.reckoner.event;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.reckoner.platform.RuleViolation;

/** Why work did not go well, for the log and for who looks at the run. */
final class FailureText {
    private static final System.Logger LOG = System.getLogger(FailureText.class.getName());

    private FailureText() {}

    /** What a person reads: the rule's own words, or an incident number under which the log has the rest. */
    static OutcomeText of(ProcessKey process, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                // with its cause, if it has one: what another system did is nowhere else to be found
                var line = "event work.refused process=" + process + " problem=" + violation.getMessage();
                LOG.log(Level.WARNING, line, violation.getCause());
                var arguments =
                        violation.arguments().stream().map(String::valueOf).toList();
                return new OutcomeText(violation.problem().textKey(), arguments);
            }
        }
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "event work.failed process=" + process + " incident=" + incident, e);
        return new OutcomeText("outcome.failed", List.of(incident));
    }
}
