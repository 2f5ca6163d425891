package org.reckoner.platform;

import java.util.List;

/**
 * The one exception for everything the rules refuse. It rolls the transaction back and reaches the caller as it is: a
 * message on the page, a problem document from the API.
 */
public class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<Object> arguments;
    private final String field;

    public RuleViolation(Problem problem, Object... arguments) {
        this(null, problem, arguments);
    }

    private RuleViolation(String field, Problem problem, Object... arguments) {
        super(problem.textKey() + " " + List.of(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
        this.field = field;
    }

    /** A refusal of one input: the page shows it beside the component with this id. */
    public static RuleViolation of(String field, Problem problem, Object... arguments) {
        return new RuleViolation(field, problem, arguments);
    }

    public Problem problem() {
        return problem;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The id of the input at fault, or null where the whole command is. */
    public String field() {
        return field;
    }
}
