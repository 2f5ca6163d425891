package org.reckoner.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.reckoner.platform.RuleViolation;

/** Turns whatever a resource throws into a problem document; what broke is logged under an incident's number. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refused) {
                return ProblemDocument.of(refused).response();
            }
            if (cause instanceof WebApplicationException http) {
                return of(http);
            }
        }
        return ProblemDocument.of(thrown).response();
    }

    private static Response of(WebApplicationException http) {
        var status = Response.Status.fromStatusCode(http.getResponse().getStatus());
        if (status == null || status.getFamily() == Response.Status.Family.SERVER_ERROR) {
            return ProblemDocument.of(http).response();
        }
        var name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var document = ProblemDocument.of(status, "http." + name, detail(status));
        // what the server found out stays: Allow beside 405, Accept beside 415
        return Response.fromResponse(http.getResponse())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document.json().toString())
                .build();
    }

    private static String detail(Response.Status status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not know that method.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/x-ndjson: one JSON object on each line.";
            case NOT_ACCEPTABLE -> "The answer is application/json.";
            case REQUEST_ENTITY_TOO_LARGE -> "The batch is too large. Send it in parts.";
            default -> status.getReasonPhrase() + ".";
        };
    }
}
