package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What this interface takes and gives, as OpenAPI 3.1 has it. */
@Path("openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {
    @GET
    public String document() throws IOException {
        try (var in = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
