package org.reckoner.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Problem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TemporaryFiles;
import org.reckoner.platform.Texts;

/**
 * A file that is made when somebody asks for it. It is written to the disk first: what is sent is complete, the database is not
 * held while somebody's line is slow, and no size matters. A refusal is answered in the caller's words.
 */
public abstract class FileDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** No file takes so long to be sent: what is older was left by a server that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    @Inject
    transient CurrentCaller callers;

    @Inject
    transient Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    transient String dataFolder;

    /**
     * What a file is sent as.
     *
     * @param nameOrNull by which it is saved; null for what is shown instead
     */
    public record Sent(String type, String nameOrNull) {
        public static Sent csv(String name) {
            return new Sent("text/csv;charset=UTF-8", name);
        }
    }

    /**
     * Writes what is asked for.
     *
     * @param file empty as yet
     * @throws RuleViolation what the caller is told instead
     */
    protected abstract Sent write(HttpServletRequest request, Path file) throws IOException;

    @Override
    public void init() {
        TemporaryFiles.sweep(folder(), clock.instant().minus(ABANDONED));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(folder()), "download", ".tmp");
        try {
            var sent = write(request, file);
            response.setContentType(sent.type());
            if (sent.nameOrNull() != null) {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + sent.nameOrNull() + "\"");
            }
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (RuleViolation refused) {
            response.setStatus(status(refused.problem()));
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(Texts.text(locale(), refused));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The HTTP status of a refusal. */
    protected int status(Problem problem) {
        if (problem == PlatformProblem.FORBIDDEN) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (problem == PlatformProblem.NOT_FOUND) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return problem == PlatformProblem.STALE ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST;
    }

    /** The caller's language. */
    protected Locale locale() {
        return callers.required().locale();
    }

    /** A parameter that is an id; 0, which nothing has, for what is none. */
    protected static long id(HttpServletRequest request, String parameter) {
        var text = request.getParameter(parameter);
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private Path folder() {
        return Path.of(dataFolder, "download-tmp");
    }
}
