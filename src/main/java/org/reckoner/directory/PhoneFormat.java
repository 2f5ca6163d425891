package org.reckoner.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Phone numbers as the world's numbering plans have them, by a library that keeps up with them.
 *
 * <p>A number is taken if it may exist: its country's code and a length in use there. Plans change faster than servers are
 * updated, and ranges kept for examples are numbers too, so the ranges that are given out today do not decide.
 */
final class PhoneFormat {
    /** What people write between digits. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s().\\u00A0/-]");

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

    /** The library's region of numbers that are of no country, such as +800. */
    private static final String NO_COUNTRY = "001";

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private PhoneFormat() {}

    /**
     * A number with its country.
     *
     * @param country its two letters, or null for numbers of no country
     */
    record Placed(String number, String country) {}

    /**
     * Reads a number.
     *
     * @param country its two letters, where somebody says them; else the number's own, or the first of those that share its code
     */
    static Placed read(String text, String country, NumberRefusal refusal) {
        var written = text == null ? "" : BETWEEN.matcher(text).replaceAll("");
        if (!E164.matcher(written).matches()) {
            throw refusal.of("number", DirectoryProblem.NUMBER_MALFORMED, text == null ? "" : text);
        }
        var parsed = parsed(written);
        if (parsed == null || !LIBRARY.isPossibleNumber(parsed)) {
            throw refusal.of("number", DirectoryProblem.NUMBER_MALFORMED, text);
        }
        var canonical = LIBRARY.format(parsed, PhoneNumberFormat.E164);
        return new Placed(canonical, country(parsed, canonical, country, refusal));
    }

    private static String country(PhoneNumber number, String text, String said, NumberRefusal refusal) {
        var possible = LIBRARY.getRegionCodesForCountryCode(number.getCountryCode());
        var exact = LIBRARY.getRegionCodeForNumber(number);
        var wanted = said == null || said.isBlank() ? null : said.strip().toUpperCase(Locale.ROOT);
        if (possible.equals(List.of(NO_COUNTRY)) || possible.isEmpty()) {
            if (wanted != null) {
                throw refusal.of("country", DirectoryProblem.NUMBER_COUNTRY_DIFFERS, text, wanted);
            }
            return null;
        }
        if (wanted == null) {
            return exact == null ? possible.get(0) : exact;
        }
        if (exact == null ? !possible.contains(wanted) : !exact.equals(wanted)) {
            throw refusal.of("country", DirectoryProblem.NUMBER_COUNTRY_DIFFERS, text, wanted);
        }
        return wanted;
    }

    /** As people of its country write it. */
    static String national(String number) {
        var parsed = parsed(number);
        return parsed == null ? number : LIBRARY.format(parsed, PhoneNumberFormat.NATIONAL);
    }

    private static PhoneNumber parsed(String number) {
        try {
            return LIBRARY.parse(number, null);
        } catch (NumberParseException e) {
            return null; // no country has such a code
        }
    }
}
