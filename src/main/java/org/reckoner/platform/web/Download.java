package org.reckoner.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** A text sent as a file while it is made. */
public final class Download {
    private Download() {}

    /** Writes the content. What is refused is refused before the first character. */
    @FunctionalInterface
    public interface Content {
        void write(PrintWriter out) throws IOException;
    }

    /** Sends a CSV file to be saved under a name. */
    public static void csv(HttpServletResponse response, String fileName, Content content) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        send(response, "text/csv", content);
    }

    /** Sends plain text. */
    public static void text(HttpServletResponse response, Content content) throws IOException {
        send(response, "text/plain", content);
    }

    private static void send(HttpServletResponse response, String type, Content content) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            content.write(response.getWriter());
        } catch (RuleViolation e) {
            response.reset();
            response.sendError(status(e));
        }
    }

    private static int status(RuleViolation refusal) {
        if (refusal.problem() == PlatformProblem.NOT_FOUND) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return refusal.problem() == PlatformProblem.FORBIDDEN
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_BAD_REQUEST;
    }
}
