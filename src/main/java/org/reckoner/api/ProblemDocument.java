package org.reckoner.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.usage.UsageProblem;

/**
 * A refusal as RFC 9457 has it.
 *
 * @param type a name for the kind of problem, {@code urn:reckoner:problem:usage.session-differs}
 * @param title the same for every problem of a status
 * @param detail what is wrong this time
 * @param incident the number the log knows it by, or null
 */
record ProblemDocument(int status, String type, String title, String detail, String incident) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:reckoner:problem:";
    private static final System.Logger LOG = System.getLogger(ProblemDocument.class.getName());

    /** A problem of the request itself, whatever it is about. */
    static ProblemDocument of(Response.Status status, String name, String detail) {
        return new ProblemDocument(status.getStatusCode(), TYPE + name, status.getReasonPhrase(), detail, null);
    }

    /** What the rules refused. */
    static ProblemDocument of(RuleViolation refused) {
        var status = status(refused);
        var name = refused.problem().textKey().replaceFirst("^problem\\.", "");
        return of(status, name, Texts.text(Locale.ENGLISH, refused));
    }

    /** Something broke here; logged once, under the incident's number. */
    static ProblemDocument of(Throwable broken) {
        var incident = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "event api.broke incident=" + incident, broken);
        return new ProblemDocument(
                500,
                TYPE + "incident",
                Response.Status.INTERNAL_SERVER_ERROR.getReasonPhrase(),
                "Something went wrong here that an operator must look at. Sending the request again is safe.",
                incident);
    }

    private static Response.Status status(RuleViolation refused) {
        if (refused.problem() instanceof PlatformProblem common) {
            return switch (common) {
                case NOT_FOUND -> Response.Status.NOT_FOUND;
                case FORBIDDEN -> Response.Status.FORBIDDEN;
                case STALE -> Response.Status.PRECONDITION_FAILED;
                case NO_TENANT, INVALID -> Response.Status.BAD_REQUEST;
            };
        }
        return refused.problem() == UsageProblem.BATCH_TOO_LARGE || refused.problem() == UsageProblem.FILE_TOO_LARGE
                ? Response.Status.REQUEST_ENTITY_TOO_LARGE
                : Response.Status.BAD_REQUEST;
    }

    JsonObject json() {
        var json = Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (incident != null) {
            json.add("instance", "urn:uuid:" + incident);
        }
        return json.build();
    }

    void write(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        var bytes = json().toString().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(json().toString())
                .build();
    }
}
