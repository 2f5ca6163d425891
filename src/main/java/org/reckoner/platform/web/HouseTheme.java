package org.reckoner.platform.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Serves the component library's stock theme in our colours, worked out once ({@link StockColours}). */
public class HouseTheme extends ResourceHandlerWrapper {
    private volatile byte[] css;

    public HouseTheme(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        var resource = super.createResource(name, library);
        var theme = "theme.css".equals(name) && library != null && library.startsWith("primefaces-");
        return theme && resource != null ? new Recoloured(resource) : resource;
    }

    private byte[] css(Resource stock) throws IOException {
        if (css == null) {
            try (var in = stock.getInputStream()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                css = StockColours.replaced(text).getBytes(StandardCharsets.UTF_8);
            }
        }
        return css;
    }

    private final class Recoloured extends ResourceWrapper {
        Recoloured(Resource stock) {
            super(stock);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new ByteArrayInputStream(css(getWrapped()));
        }
    }
}
