package org.reckoner.platform;

import java.util.Locale;

/** A listed reason to refuse. Each feature has an enum of them; each constant has a text in every bundle. */
public interface Problem {
    /** The constant's name, as enums give it. */
    String name();

    /** The bundle key of the text that explains the refusal: {@code problem.tenant.name-taken}. */
    default String textKey() {
        var feature = getClass().getSimpleName().replaceFirst("Problem$", "");
        return "problem." + dashed(feature) + "."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
