package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import org.reckoner.usage.IngestProblem;
import org.reckoner.usage.IngestResult;
import org.reckoner.usage.UsageIngest;

/** Usage on its way in, in batches of one JSON object on each line. */
@Path("usage")
@RequestScoped
@Consumes(UsageResource.NDJSON)
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {
    static final String NDJSON = "application/x-ndjson";

    @Inject
    UsageIngest ingest;

    /** Takes ready sessions: {@code session_id, user_id, login_at, logout_at, client}. */
    @POST
    @Path("sessions")
    public String sessions(InputStream batch) {
        return json(ingest.sessions(batch)).toString();
    }

    /** Takes presence events: {@code event_id, user_id, client, at, presence}. */
    @POST
    @Path("presence-events")
    public String presenceEvents(InputStream batch) {
        return json(ingest.presenceEvents(batch)).toString();
    }

    /** Takes calls: {@code call_id, direction, call_type, number, start_at, end_at}, and more where it is known. */
    @POST
    @Path("calls")
    public String calls(InputStream batch) {
        return json(ingest.calls(batch)).toString();
    }

    /** Takes what was used of resources by day: {@code usage_id, resource, used_on, quantity}. */
    @POST
    @Path("resources")
    public String resources(InputStream batch) {
        return json(ingest.resources(batch)).toString();
    }

    private static JsonObject json(IngestResult result) {
        var problems = Json.createArrayBuilder();
        result.problems().forEach(problem -> problems.add(json(problem)));
        return Json.createObjectBuilder()
                .add("rows", result.rows())
                .add("accepted", result.accepted())
                .add("completed", result.completed())
                .add("repeated", result.repeated())
                .add("conflicting", result.conflicting())
                .add("refused", result.refused())
                .add("problems", problems)
                .add("problems_left_out", result.problemsLeftOut())
                .build();
    }

    private static JsonObject json(IngestProblem problem) {
        var json = Json.createObjectBuilder().add("line", problem.row().line());
        if (problem.id() != null) {
            json.add("id", problem.id());
        }
        return json.add("code", problem.row().problem().textKey().replaceFirst("^problem\\.", ""))
                .add("reason", problem.row().text(Locale.ENGLISH))
                .build();
    }
}
