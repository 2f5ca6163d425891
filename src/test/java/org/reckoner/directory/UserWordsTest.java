package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserWordsTest {
    @Test
    void wordsThatBeginOthersAreNotKept() {
        assertEquals(
                Set.of("anna.berg@bank.example", "berg@bank.example", "bank.example", "example", "4711"),
                UserWords.of("4711", "Anna Berg", "anna.berg@bank.example"));
        assertEquals(Set.of("bohm", "jorg"), UserWords.of("böhm", "Jörg Böhm", null));
    }

    @ParameterizedTest
    @CsvSource({
        "anna",
        "BERG",
        "berg ann",
        "Ann Be",
        "anna.berg@ba",
        "bank",
        "47",
        "4711",
        "Strasse",
        "straße",
        "o'n",
        "neil"
    })
    void peopleAreFoundByTheBeginningsOfTheirWords(String typed) {
        var words = UserWords.of("4711", "Anna Straße-Berg O'Neil", "anna.berg@bank.example");
        for (var asked : UserWords.asked(typed)) {
            assertTrue(
                    words.stream().anyMatch(w -> w.compareTo(asked) >= 0 && w.compareTo(UserWords.behind(asked)) < 0),
                    () -> asked + " in " + words);
        }
    }

    @Test
    void theWordThatNarrowsMostComesFirstAndLongOnesAreCut() {
        assertEquals(List.of("berg", "a"), UserWords.asked("  A BERG be "));
        assertEquals(List.of(), UserWords.asked(" "));
        assertEquals(UserWords.WORD_MAX, UserWords.asked("x".repeat(300)).get(0).length());
        assertEquals(UserWords.ASKED_MAX, UserWords.asked("a b c d e f g h").size());
    }
}
