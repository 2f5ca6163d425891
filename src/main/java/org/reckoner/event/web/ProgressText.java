package org.reckoner.event.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.event.RunProgress;
import org.reckoner.platform.Texts;

/** How finished work went, in words: "70 changed, 2 parked". What did not occur is not mentioned. */
final class ProgressText {
    private final Locale locale;
    private final List<String> parts = new ArrayList<>();

    private ProgressText(Locale locale) {
        this.locale = locale;
    }

    /** @return null where nothing is finished */
    static String of(RunProgress progress, Locale locale) {
        var text = new ProgressText(locale);
        text.add("run.count.changed", progress.done());
        text.add("run.count.unchanged", progress.unchanged());
        text.add("run.count.parked", progress.parked());
        return text.parts.isEmpty() ? null : String.join(", ", text.parts);
    }

    private void add(String key, int count) {
        if (count > 0) {
            parts.add(Texts.text(locale, key, count));
        }
    }
}
