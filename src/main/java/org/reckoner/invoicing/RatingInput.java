package org.reckoner.invoicing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;

/** All that a contract's period is rated by. */
public record RatingInput(ContractTerms terms, int period, UsageFacts facts) {
    public RatingInput {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * Rates it.
     *
     * @throws org.reckoner.rating.RatingRefused if something was used that has no price
     */
    public PeriodRating rated() {
        return PeriodRating.of(terms, period, facts);
    }

    /** SHA-256, in hexadecimal, of the whole input: the same digest is the same invoice (rating.md 8). */
    public String digest() {
        return digestOf(lines -> {
            terms.describe(period, lines);
            facts.describe(lines);
        });
    }

    static String digestOf(Consumer<Consumer<String>> description) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            description.accept(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
