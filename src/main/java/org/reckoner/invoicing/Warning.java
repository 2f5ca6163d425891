package org.reckoner.invoicing;

import java.io.Serializable;
import java.util.List;

/**
 * Something worth a look before an invoice is issued.
 *
 * @param key of the sentence in the bundles
 * @param arguments what the sentence names
 */
public record Warning(String key, List<Serializable> arguments) implements Serializable {
    public Warning {
        arguments = List.copyOf(arguments);
    }

    static Warning of(String key, Serializable... arguments) {
        return new Warning(key, List.of(arguments));
    }
}
