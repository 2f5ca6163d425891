package org.reckoner.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** How this feature reads what people type: the name is the input's id and, behind {@code contract.field.}, the key of its words. */
public final class Inputs {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** What DECIMAL(19,4) and DECIMAL(19,8) hold, with room for a sum. */
    private static final BigDecimal QUANTITY_MAX = new BigDecimal("999999999");

    private static final int QUANTITY_PLACES = 4;
    private static final BigDecimal PRICE_MAX = new BigDecimal("9999999");
    private static final int PRICE_PLACES = 8;
    private static final int NUMBER_LENGTH_MAX = 40;

    private Inputs() {}

    static String required(String field, String text, int lengthMax) {
        return chosen(field, optional(field, text, lengthMax));
    }

    /** One line, or null where nothing but blanks was typed. */
    static String optional(String field, String text, int lengthMax) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > lengthMax) {
            throw invalid(field, "rule.too-long");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw invalid(field, "rule.one-line");
        }
        return stripped;
    }

    static <T> T chosen(String field, T value) {
        if (value == null) {
            throw invalid(field, "rule.required");
        }
        return value;
    }

    /** A day as {@code 2026-02-15}; null where nothing was typed. */
    public static LocalDate date(String field, String text) {
        var typed = optional(field, text, NUMBER_LENGTH_MAX);
        if (typed == null) {
            return null;
        }
        try {
            return date(field, LocalDate.parse(typed));
        } catch (DateTimeException e) {
            throw invalid(field, "rule.contract-date");
        }
    }

    /** A day between 1990 and 2199, or null. */
    static LocalDate date(String field, LocalDate date) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            throw invalid(field, "rule.contract-date");
        }
        return date;
    }

    /** Digits alone; null where nothing was typed. */
    public static Integer whole(String field, String text) {
        var typed = optional(field, text, NUMBER_LENGTH_MAX);
        if (typed != null && !typed.matches("[0-9]{1,9}")) {
            throw invalid(field, "rule.whole-number");
        }
        return typed == null ? null : Integer.valueOf(typed);
    }

    /** A quantity as it was typed, with a point before decimals; nothing typed is zero. */
    public static BigDecimal quantity(String field, String text) {
        return quantity(field, decimal(field, text, "rule.quantity"));
    }

    /** Not negative, four places at most. */
    static BigDecimal quantity(String field, BigDecimal quantity) {
        return bounded(field, quantity, QUANTITY_PLACES, QUANTITY_MAX, "rule.quantity");
    }

    /** A price as it was typed, with a point before decimals; nothing typed is zero. */
    public static BigDecimal price(String field, String text) {
        return price(field, decimal(field, text, "rule.price"));
    }

    /** Not negative, eight places at most. */
    static BigDecimal price(String field, BigDecimal price) {
        return bounded(field, price, PRICE_PLACES, PRICE_MAX, "rule.price");
    }

    private static BigDecimal decimal(String field, String text, String rule) {
        var typed = optional(field, text, NUMBER_LENGTH_MAX);
        if (typed != null && !typed.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            throw invalid(field, rule);
        }
        return typed == null ? BigDecimal.ZERO : new BigDecimal(typed);
    }

    private static BigDecimal bounded(String field, BigDecimal number, int places, BigDecimal max, String rule) {
        var plain = plain(chosen(field, number));
        if (plain.signum() < 0 || plain.scale() > places || plain.compareTo(max) > 0) {
            throw invalid(field, rule);
        }
        return plain;
    }

    /** Without zeros at its end, so that equal numbers are equal however they were typed or stored. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The id of an input in a product's row. */
    public static String row(String column, String code) {
        return column + "_" + code.replace(".", "-_-"); // ids of inputs have no points
    }

    static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:contract.field." + label(field), "key:" + rule);
    }

    /** The input of a row is named after its column and the row's code: committed_CX1. */
    private static String label(String field) {
        var end = field.indexOf('_');
        return end < 0 ? field : field.substring(0, end);
    }
}
