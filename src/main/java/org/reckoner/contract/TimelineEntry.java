package org.reckoner.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that happens under a contract, and why.
 *
 * @param isInvoice whether an invoice is made then, if there is anything to charge
 * @param isPast whether it lies before today
 * @param sentences one or more
 */
public record TimelineEntry(LocalDate on, boolean isInvoice, boolean isPast, List<Sentence> sentences)
        implements Serializable {
    public TimelineEntry {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence of the bundle.
     *
     * @param arguments days, numbers and names
     */
    public record Sentence(String key, List<Serializable> arguments) implements Serializable {
        static Sentence of(String key, Serializable... arguments) {
            return new Sentence(key, List.of(arguments));
        }
    }
}
