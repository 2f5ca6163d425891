package org.reckoner.platform.csv;

import java.util.List;
import org.reckoner.platform.Problem;

/** A row that cannot be used. Light, since a file may have a million of them: no stack trace. */
public class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<Object> arguments;

    public RowRefused(Problem problem, Object... arguments) {
        super(problem.textKey(), null, false, false);
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** The refusal as it is reported. */
    public BadRow at(long line) {
        return new BadRow(line, problem, arguments);
    }
}
