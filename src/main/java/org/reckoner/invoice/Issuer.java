package org.reckoner.invoice;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.platform.Emails;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.tenant.Place;

/**
 * Who issues the invoices (product.md 2, Global Settings, Issuer).
 *
 * @param taxId the VAT or tax number, with its country's letters for VAT; or null
 * @param electronicAddress where e-invoices may be answered; an e-mail, or null
 * @param contact whom the payer may ask, with phone and e-mail
 * @param banks by currency; those that have none show no remittance details
 * @param invoicePrefix stands before the number; ends in no digit
 * @param logo digest of the stored logo, or null
 */
public record Issuer(
        String legalName,
        String street,
        String postcode,
        String city,
        String country,
        String taxId,
        String electronicAddress,
        String contact,
        String phone,
        String email,
        Map<String, BankAccount> banks,
        String invoicePrefix,
        String creditNotePrefix,
        String logo) {
    private static final int LENGTH_MAX = 200;
    private static final int PREFIX_MAX = 16;

    /** What stands there until somebody says better. */
    static final Issuer SAMPLE = new Issuer(
            "Sample Issuer Ltd",
            "1 Sample Street",
            "EC1A 1AA",
            "London",
            "GB",
            null,
            "billing@reckoner.example",
            "Billing team",
            "+44 20 7946 0000",
            "billing@reckoner.example",
            Map.of(),
            "INV-",
            "CN-",
            null);

    public Issuer {
        legalName = text("legalName", legalName, true);
        street = text("street", street, true);
        postcode = text("postcode", postcode, true);
        city = text("city", city, true);
        country = text("country", country, true);
        if (!Place.COUNTRIES.contains(country)) {
            throw invalid("country", "rule.country");
        }
        taxId = text("taxId", taxId, false);
        electronicAddress = email("electronicAddress", electronicAddress, false);
        contact = text("contact", contact, true);
        phone = text("phone", phone, true);
        email = email("email", email, true);
        banks = Map.copyOf(banks);
        invoicePrefix = prefix("invoicePrefix", invoicePrefix);
        creditNotePrefix = prefix("creditNotePrefix", creditNotePrefix);
        if (invoicePrefix.equals(creditNotePrefix)) {
            throw RuleViolation.of("creditNotePrefix", InvoiceProblem.PREFIX_UNFIT);
        }
    }

    /** Where payments in that currency go, if it is said. */
    public Optional<BankAccount> bank(String currency) {
        return Optional.ofNullable(banks.get(currency));
    }

    Issuer withLogo(String digest) {
        return new Issuer(
                legalName,
                street,
                postcode,
                city,
                country,
                taxId,
                electronicAddress,
                contact,
                phone,
                email,
                banks,
                invoicePrefix,
                creditNotePrefix,
                digest);
    }

    /** As it is stored: texts by name, null for what is not said. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("legalName", legalName);
        values.put("street", street);
        values.put("postcode", postcode);
        values.put("city", city);
        values.put("country", country);
        values.put("taxId", taxId);
        values.put("electronicAddress", electronicAddress);
        values.put("contact", contact);
        values.put("phone", phone);
        values.put("email", email);
        values.put("invoicePrefix", invoicePrefix);
        values.put("creditNotePrefix", creditNotePrefix);
        values.put("logo", logo);
        for (var currency : Place.CURRENCIES) {
            var bank = banks.get(currency);
            values.put("account." + currency, bank == null ? null : bank.account());
            values.put("bank." + currency, bank == null ? null : bank.bank());
            values.put("bankName." + currency, bank == null ? null : bank.bankName());
        }
        return values;
    }

    /** What was stored; the sample where nothing was. */
    static Issuer of(Map<String, String> values) {
        return values.containsKey("legalName")
                ? new Issuer(
                        values.get("legalName"),
                        values.get("street"),
                        values.get("postcode"),
                        values.get("city"),
                        values.get("country"),
                        values.get("taxId"),
                        values.get("electronicAddress"),
                        values.get("contact"),
                        values.get("phone"),
                        values.get("email"),
                        banks(values),
                        values.get("invoicePrefix"),
                        values.get("creditNotePrefix"),
                        values.get("logo"))
                : SAMPLE;
    }

    /** The accounts among texts by name, {@code account.EUR}; a bank without an account is refused. */
    public static Map<String, BankAccount> banks(Map<String, String> values) {
        var banks = new TreeMap<String, BankAccount>();
        for (var currency : Place.CURRENCIES) {
            var account = text("account" + currency, values.get("account." + currency), false);
            var bank = text("bank" + currency, values.get("bank." + currency), false);
            var name = text("bankName" + currency, values.get("bankName." + currency), false);
            if (account == null && (bank != null || name != null)) {
                throw RuleViolation.of(
                        "account" + currency, PlatformProblem.INVALID, "key:issuer.account", "key:rule.required");
            }
            if (account != null) {
                banks.put(currency, new BankAccount(account.replace(" ", "").toUpperCase(Locale.ROOT), bank, name));
            }
        }
        return banks;
    }

    private static String text(String field, String typed, boolean required) {
        if (typed == null || typed.isBlank()) {
            if (required) {
                throw invalid(field, "rule.required");
            }
            return null;
        }
        var stripped = typed.strip();
        if (stripped.length() > LENGTH_MAX) {
            throw invalid(field, "rule.too-long");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw invalid(field, "rule.one-line");
        }
        return stripped;
    }

    private static String email(String field, String typed, boolean required) {
        var address = text(field, typed, required);
        if (address != null && !Emails.valid(address)) {
            throw invalid(field, "rule.email");
        }
        return address;
    }

    /** A prefix that ended in a digit could make two sequences' numbers look the same. */
    private static String prefix(String field, String typed) {
        var prefix = text(field, typed, true);
        if (prefix.length() > PREFIX_MAX || Character.isDigit(prefix.charAt(prefix.length() - 1))) {
            throw RuleViolation.of(field, InvoiceProblem.PREFIX_UNFIT);
        }
        return prefix;
    }

    private static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(
                field,
                PlatformProblem.INVALID,
                "key:issuer." + field.replaceFirst("(account|bank|bankName)[A-Z]{3}$", "$1"),
                "key:" + rule);
    }
}
