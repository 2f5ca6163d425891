package org.reckoner.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words people are found by. Text is split at blanks; of {@code anna.berg@bank.example} the parts from each name on are kept,
 * so that what somebody types has only to be looked up as the beginning of a word, which an index can do.
 */
public final class UserWords {
    /** The most characters of a word that tell. */
    static final int WORD_MAX = 40;

    /** The most words of a search that count. */
    static final int ASKED_MAX = 5;

    /** Behind every word that begins with what stands before it. */
    private static final String LAST = "\uDBFF\uDFFF";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private UserWords() {}

    /** The words of a user, none of them the beginning of another. */
    static Set<String> of(String key, String name, String email) {
        var all = new TreeSet<String>();
        for (var text : new String[] {key, name, email}) {
            split(text).forEach(token -> addParts(token, all));
        }
        return withoutBeginnings(all);
    }

    /** The words that are asked for, the longest, which narrows most, first; empty where nothing was typed. */
    public static List<String> asked(String text) {
        var words = new TreeSet<String>();
        split(text).forEach(token -> words.add(cut(token)));
        return withoutBeginnings(words).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(ASKED_MAX)
                .toList();
    }

    /** The end, excluded, of the words that begin so. */
    public static String behind(String word) {
        return word + LAST;
    }

    private static List<String> split(String text) {
        if (text == null) {
            return List.of();
        }
        var folded = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss");
        var tokens = new ArrayList<String>();
        for (var token : BLANKS.split(folded)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static void addParts(String token, Set<String> words) {
        words.add(cut(token));
        for (var i = 1; i < token.length(); i++) {
            if (Character.isLetterOrDigit(token.charAt(i)) && !Character.isLetterOrDigit(token.charAt(i - 1))) {
                words.add(cut(token.substring(i)));
            }
        }
    }

    /** Sorted, a word stands right before those that begin with it. */
    private static Set<String> withoutBeginnings(TreeSet<String> words) {
        var kept = new TreeSet<String>();
        for (var word : words) {
            var next = words.higher(word);
            if (next == null || !next.startsWith(word)) {
                kept.add(word);
            }
        }
        return kept;
    }

    private static String cut(String word) {
        if (word.length() <= WORD_MAX) {
            return word;
        }
        var end = Character.isHighSurrogate(word.charAt(WORD_MAX - 1)) ? WORD_MAX - 1 : WORD_MAX;
        return word.substring(0, end);
    }
}
