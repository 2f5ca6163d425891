package org.reckoner.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.Texts;

/** What mails say and look like, before any server has them. */
class LetterTest {
    private static final Instant MOMENT = Instant.parse("2027-03-04T05:06:00Z");

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void everyKindReadsWellInEveryLanguage(MailKind kind) {
        for (var locale : Texts.LANGUAGES) {
            var to = new Recipient("anna@example.com", "Anna", locale, null);
            var text = MailText.of(kind, to, true, facts(kind));
            for (var part : new String[] {text.subject(), text.content(), text.action()}) {
                assertFalse(part.contains("??") || part.matches("(?s).*\\{\\d.*"), part);
            }
            assertFalse(
                    LetterHtml.preview(to, text, "https://billing.example.com").contains("href"), "a link is shown");
        }
    }

    /** Whoever adds a kind with facts gives samples of them here. */
    private static Object[] facts(MailKind kind) {
        return switch (kind) {
            case LICENCE_BREACH -> new Object[] {"Harbour", 12, 10, MOMENT};
            case UNIT_BUDGET -> new Object[] {"Sales", 80, "812.00 EUR", "1,000.00 EUR", "1 Mar 2027"};
            default -> new Object[] {MOMENT, MOMENT, MOMENT, MOMENT};
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna\r\nBcc: eve@example.com", "Anna\nX: y", "An\u0000na"})
    void aNameCannotBeginAnotherHeader(String name) {
        var kept = new Recipient("anna@example.com", name, Locale.ENGLISH, null).name();
        assertTrue(kept.chars().noneMatch(Character::isISOControl), kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.com\r\nBcc: eve@example.com", "anna", "anna@example.com,eve@example.com", ""})
    void anAddressIsOneAddress(String address) {
        assertThrows(IllegalArgumentException.class, () -> new Recipient(address, "Anna", Locale.ENGLISH, null));
    }

    @Test
    void aSubjectIsOneLineWhateverTheFactsAre() {
        var to = new Recipient("anna@example.com", "Anna", Locale.ENGLISH, null);
        var text = MailText.of(MailKind.LICENCE_BREACH, to, false, "Evil\r\nBcc: eve@example.com", 1, 2, MOMENT);
        assertEquals("Evil Bcc: eve@example.com: licence exceeded", text.subject());
    }

    @Test
    void whatOthersWroteIsEscaped() {
        var to = new Recipient("anna@example.com", "<script>alert('1')</script>", Locale.ENGLISH, null);
        var text = MailText.of(MailKind.LICENCE_BREACH, to, true, "<img src=x onerror=\"a\">", 1, 2, MOMENT);
        var html = LetterHtml.preview(to, text, "https://billing.example.com");
        assertFalse(html.contains("<script") || html.contains("<img"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&#39;1&#39;)"), html);
    }

    @Test
    void aLetterSaysNothingOfItsLinkInLogs() {
        var text = new MailText("s", "c", "a");
        var to = new Recipient("anna@example.com", "Anna", Locale.ENGLISH, null);
        var letter = new Letter(1, MOMENT, to, text, "https://x.example/reset?token=secret", null);
        assertFalse(letter.toString().contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "4, PT4M", "8, PT1H", "60, PT1H"})
    void thePauseDoublesUpToTheLongest(int failures, Duration pause) {
        assertEquals(pause, MailQueue.pause(Duration.ofSeconds(30), Duration.ofHours(1), failures));
    }
}
