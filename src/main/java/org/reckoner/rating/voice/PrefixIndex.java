package org.reckoner.rating.voice;

import java.util.Arrays;

/**
 * Finds the longest known prefix of a number by walking its digits once, however many prefixes there are: a tree with a
 * branch per digit, in two arrays.
 */
final class PrefixIndex {

    static final int NONE = -1;
    private static final int DIGITS = 10;

    /** Of each node the next one by digit; 0, the root, where there is none. */
    private int[] next = new int[16 * DIGITS];
    /** Of each node the value of the prefix that ends there, or NONE. */
    private int[] values = new int[16];

    private int nodes = 1;

    PrefixIndex() {
        Arrays.fill(values, NONE);
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /**
     * Enters a prefix of digits.
     *
     * @return whether it was new; the value of one that was known is left
     */
    boolean put(String prefix, int value) {
        int node = 0;
        for (int i = 0; i < prefix.length(); i++) {
            node = nextOrNew(node * DIGITS + prefix.charAt(i) - '0');
        }
        var isNew = values[node] == NONE;
        if (isNew) {
            values[node] = value;
        }
        return isNew;
    }

    /** The value of the longest prefix of the number, which may begin with a plus; NONE if it has none. */
    int longest(String number) {
        int node = 0;
        int found = values[0];
        for (int i = number.startsWith("+") ? 1 : 0; i < number.length() && isDigit(number.charAt(i)); i++) {
            node = next[node * DIGITS + number.charAt(i) - '0'];
            if (node == 0) {
                return found;
            }
            found = values[node] == NONE ? found : values[node];
        }
        return found;
    }

    private int nextOrNew(int branch) {
        if (next[branch] == 0) {
            if (nodes == values.length) {
                next = Arrays.copyOf(next, next.length * 2);
                values = Arrays.copyOf(values, nodes * 2);
                Arrays.fill(values, nodes, values.length, NONE);
            }
            next[branch] = nodes++;
        }
        return next[branch];
    }
}
