package org.reckoner.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.component.UIInput;
import java.util.Collections;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class FacesTextsTest {
    private final FacesTexts english = new FacesTexts(() -> Locale.ENGLISH);
    private final FacesTexts german = new FacesTexts(() -> Locale.GERMAN);

    @Test
    void whatIsNeededIsSaidInTheHousesWordsAndTheReadersLanguage() {
        var needed = "{0} is needed.";
        assertEquals(needed, english.getString(UIInput.REQUIRED_MESSAGE_ID));
        assertNotEquals(needed, german.getString(UIInput.REQUIRED_MESSAGE_ID));
        assertTrue(Collections.list(german.getKeys()).contains(UIInput.REQUIRED_MESSAGE_ID));
    }

    @Test
    void whatTheHouseHasNoWordsForIsLeftToFaces() {
        assertFalse(english.containsKey("jakarta.faces.component.UIInput.CONVERSION"));
    }

    @Test
    void whereFilesLieByLanguageIsAnsweredWithoutWalkingTheStack() {
        var none = assertThrows(MissingResourceException.class, () -> english.getString(ResourceHandler.LOCALE_PREFIX));
        assertEquals(0, none.getStackTrace().length);
    }
}
