package org.reckoner.platform.web;

import jakarta.faces.application.ResourceHandler;
import java.util.Enumeration;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import org.reckoner.platform.Texts;

/**
 * What Faces says by itself ("is needed"), in the house's words. It asks its bundle besides, thirty times a page, for a folder of
 * files by language, which there is none of, and takes an exception for the answer: with a stack to be walked a twentieth of a page.
 */
public class FacesTexts extends ResourceBundle {
    private static final MissingResourceException NO_FOLDERS = new NoFolders();

    private final Supplier<Locale> language;

    /** As Faces makes it: in the language of the page that is shown. */
    public FacesTexts() {
        this(Faces::getLocale);
    }

    FacesTexts(Supplier<Locale> language) {
        this.language = language;
    }

    @Override
    protected Object handleGetObject(String key) {
        if (ResourceHandler.LOCALE_PREFIX.equals(key)) {
            throw NO_FOLDERS;
        }
        return Texts.find(language.get(), key).orElse(null);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Texts.bundle(language.get()).getKeys();
    }

    /** Thrown again and again, so without a stack. */
    private static final class NoFolders extends MissingResourceException {
        private static final long serialVersionUID = 1L;

        NoFolders() {
            super("files are in no folders by language", FacesTexts.class.getName(), ResourceHandler.LOCALE_PREFIX);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
