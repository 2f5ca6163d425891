package org.reckoner.directory;

/**
 * A number to be held from a day on.
 *
 * @param number with its country's code, {@code +1 202 555 0101}; blanks, hyphens and brackets do not matter
 * @param countryOrNull its two letters, needed where a code is several countries'
 */
public record OrderNumber(String number, String countryOrNull, HeldNumber held) {
    PhoneFormat.Placed placed() {
        return PhoneFormat.read(number, countryOrNull, NumberRefusal.INPUT);
    }
}
