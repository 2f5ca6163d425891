package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.usage.ImportKind;
import org.reckoner.usage.ImportMode;
import org.reckoner.usage.ImportView;
import org.reckoner.usage.Imports;

/** Whole files on their way in: uploaded in one request, worked on in the background, asked for by their id. */
@Path(ImportResource.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    static final String PATH = "usage/imports";

    @Inject
    Imports imports;

    /**
     * Takes a file of CSV or JSON lines.
     *
     * @param kind {@code SESSIONS}, {@code PRESENCE_EVENTS}, {@code CALLS} or {@code RESOURCES}
     * @param mode {@code ALL}, and nothing is imported where a row is bad, or {@code GOOD_ROWS}
     * @param name how its sender calls it
     */
    @POST
    @Consumes({UsageResource.NDJSON, "text/csv"})
    public Response begin(
            @QueryParam("kind") String kind,
            @QueryParam("mode") String mode,
            @QueryParam("name") String name,
            InputStream file) {
        var id = imports.begin(
                one(ImportKind.values(), kind, "kind"), one(ImportMode.values(), mode, "mode"), name, file);
        return Response.accepted(json(imports.view(id)).toString())
                .location(URI.create(PATH + "/" + id))
                .build();
    }

    @GET
    @Path("{id : [0-9]{1,18}}")
    public String view(@PathParam("id") long id) {
        return json(imports.view(id)).toString();
    }

    private static <E extends Enum<E>> E one(E[] all, String name, String parameter) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.INVALID, parameter, Arrays.toString(all)));
    }

    private static JsonObject json(ImportView file) {
        var json = Json.createObjectBuilder()
                .add("id", file.id())
                .add("kind", file.kind().name())
                .add("name", file.fileName())
                .add("state", file.state().name())
                .add("percent", file.percent())
                .add("added", file.counts().added())
                .add("completed", file.counts().changed())
                .add("repeated", file.counts().unchanged())
                .add("bad", file.counts().bad());
        if (file.failure() != null) {
            json.add("failure", file.failure().text(Locale.ENGLISH));
        }
        return json.build();
    }
}
