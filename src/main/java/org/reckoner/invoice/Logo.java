package org.reckoner.invoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.reckoner.platform.RuleViolation;

/**
 * A picture that documents may carry.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
record Logo(String mediaType, byte[] content) {
    private static final int PIXELS_MAX = 4_000_000;

    /** Looks at what it is, not at what it is called; a small file may still unfold into a huge picture. */
    static Logo checked(byte[] content) {
        if (content.length > IssuerSettings.LOGO_BYTES_MAX) {
            throw unfit();
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw unfit();
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                var type = reader.getFormatName().equalsIgnoreCase("png") ? "image/png" : "image/jpeg";
                var known = reader.getFormatName().matches("(?i)png|jpe?g");
                if (!known || (long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MAX) {
                    throw unfit();
                }
                reader.read(0);
                return new Logo(type, content);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw unfit();
        }
    }

    private static RuleViolation unfit() {
        return RuleViolation.of("logo", InvoiceProblem.LOGO_UNFIT, IssuerSettings.LOGO_BYTES_MAX / 1000);
    }
}
