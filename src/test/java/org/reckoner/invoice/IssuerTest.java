package org.reckoner.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reckoner.it.Problems.assertRefused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.rating.draft.LineKind;

/** Who issues invoices, checked before it stands on them. */
class IssuerTest {
    @Test
    void whatIsStoredComesBack() {
        var values = new HashMap<>(Issuer.SAMPLE.values());
        values.put("account.EUR", "de75 5121 0800 1245 1261 99");
        values.put("bank.EUR", "SOGEDEFF");
        values.values().removeIf(value -> value == null);
        var issuer = Issuer.of(values);
        assertEquals("DE75512108001245126199", issuer.bank("EUR").orElseThrow().account());
        assertEquals(issuer, Issuer.of(FlatJson.read(FlatJson.write(issuer.values()))));
        assertNull(issuer.bank("USD").orElse(null));
        assertEquals(Issuer.SAMPLE, Issuer.of(Map.of()));
    }

    @Test
    void numbersOfTwoSequencesCannotLookTheSame() {
        assertRefused("invoicePrefix", InvoiceProblem.PREFIX_UNFIT, () -> with("invoicePrefix", "2026"));
        assertRefused("creditNotePrefix", InvoiceProblem.PREFIX_UNFIT, () -> with("creditNotePrefix", "INV-"));
        assertEquals("R2026-", with("invoicePrefix", "R2026-").invoicePrefix());
    }

    @Test
    void aFaultIsNamedWithItsField() {
        assertRefused("legalName", PlatformProblem.INVALID, () -> with("legalName", " "));
        assertRefused("country", PlatformProblem.INVALID, () -> with("country", "XX"));
        assertRefused("email", PlatformProblem.INVALID, () -> with("email", "nobody"));
        assertRefused("accountGBP", PlatformProblem.INVALID, () -> with("bank.GBP", "ABCDGB22"));
    }

    @Test
    void aLogoIsAPictureWhateverItIsCalled() throws Exception {
        assertRefused("logo", InvoiceProblem.LOGO_UNFIT, () -> Logo.checked("<svg/>".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                "logo", InvoiceProblem.LOGO_UNFIT, () -> Logo.checked(new byte[IssuerSettings.LOGO_BYTES_MAX + 1]));
        assertRefused("logo", InvoiceProblem.LOGO_UNFIT, () -> Logo.checked(picture("gif", 4)));
        assertRefused("logo", InvoiceProblem.LOGO_UNFIT, () -> Logo.checked(picture("png", 2100)));
        assertEquals("image/png", Logo.checked(picture("png", 40)).mediaType());
        assertEquals("image/jpeg", Logo.checked(picture("jpeg", 40)).mediaType());
    }

    @Test
    void aDescriptionKnowsWhatItIsAbout() {
        for (var subject : List.of("CX1 concurrent user", "Numbers", "15 Jan - 14 Feb")) {
            assertEquals(subject, LineKind.ABOVE_COMMITMENT.subjectOf(subject + ", above commitment"));
            assertEquals(subject, LineKind.PREPAY.subjectOf(subject + " - Prepay"));
            assertEquals(subject, LineKind.NUMBERS_SET_UP.subjectOf(subject + ", set-up (ordered 15 January 1999)"));
            assertEquals(subject, LineKind.ADJUSTMENT.subjectOf("Adjustment for " + subject));
            assertEquals(subject, LineKind.ON_DEMAND.subjectOf(subject));
        }
    }

    private static byte[] picture(String format, int size) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static Issuer with(String name, String value) {
        var values = new HashMap<>(Issuer.SAMPLE.values());
        values.put(name, value);
        return Issuer.of(values);
    }
}
