package org.reckoner.directory;

import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.RowRefused;

/** How something said of a number is refused: beside an input, or as a row of a file. */
@FunctionalInterface
interface NumberRefusal {
    NumberRefusal INPUT = RuleViolation::of;
    NumberRefusal ROW = (field, problem, arguments) -> new RowRefused(problem, arguments);

    RuntimeException of(String field, DirectoryProblem problem, Object... arguments);
}
