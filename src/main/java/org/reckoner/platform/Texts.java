package org.reckoner.platform;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words people read, from the bundles. A further language is a further bundle. */
public final class Texts {
    /** The bundle's base name, also known to the pages as {@code i18n}. */
    public static final String BUNDLE = "org.reckoner.i18n.Messages";

    /** The languages there is a bundle for; the first is the fall-back. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Texts() {}

    /**
     * The text of a key with its arguments filled in; arguments that are keys themselves start with {@code key:}, moments and days
     * are written as pages write them.
     */
    public static String text(Locale locale, String key, Object... arguments) {
        try {
            var pattern = bundle(locale).getString(key);
            var filled = Arrays.stream(arguments).map(a -> resolved(locale, a)).toArray();
            return new MessageFormat(pattern, locale).format(filled);
        } catch (MissingResourceException e) {
            return "??" + key + "??";
        }
    }

    /** The text of a key without arguments, or empty where no bundle has it. */
    public static Optional<String> find(Locale locale, String key) {
        var bundle = bundle(locale);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The text of a refusal. */
    public static String text(Locale locale, RuleViolation violation) {
        return text(locale, violation.problem().textKey(), violation.arguments().toArray());
    }

    private static Object resolved(Locale locale, Object argument) {
        if (argument instanceof Instant moment) {
            return Formats.of(locale).instant(moment, ZoneOffset.UTC);
        }
        if (argument instanceof LocalDate day) {
            return Formats.of(locale).date(day);
        }
        return argument instanceof String s && s.startsWith("key:") ? text(locale, s.substring(4)) : argument;
    }

    /** All texts of a language; those of the fall-back where there is no bundle for it. */
    public static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
