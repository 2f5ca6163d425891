package org.reckoner.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.reckoner.rating.LoginSession;
import org.reckoner.rating.PresenceEvent;

/** A tenant of a load as the files that people and platforms send. */
public final class FileLoad {
    private FileLoad() {}

    /** Users as the Directory's import takes them. */
    public static void users(LoadTenant tenant, Path csv) {
        var licensedFrom = LocalDate.ofInstant(tenant.licensedFrom(), ZoneOffset.UTC);
        lines(
                csv,
                "user_id,name,email,licence,licence_from",
                line -> tenant.eachUser()
                        .forEach(u -> line.accept(
                                u.key() + "," + u.name() + "," + u.email() + "," + u.level() + "," + licensedFrom)));
    }

    /** Sessions as the import takes them. */
    public static void sessions(LoadTenant tenant, Path csv) {
        lines(
                csv,
                "session_id,user_id,login_at,logout_at,client",
                line -> tenant.eachSession((user, s) -> line.accept(s.sessionId() + "," + s.userId() + "," + s.login()
                        + "," + text(s.logoutOrNull()) + "," + s.client())));
    }

    /** Sessions, an object a line. */
    public static void sessionsNdjson(LoadTenant tenant, Path ndjson) {
        lines(ndjson, null, line -> tenant.eachSession((user, session) -> line.accept(json(session))));
    }

    /** A session as a program sends it. */
    static String json(LoginSession s) {
        return "{\"session_id\":\"" + s.sessionId() + "\",\"user_id\":\"" + s.userId() + "\",\"login_at\":\""
                + s.login()
                + "\"" + (s.isOpen() ? "" : ",\"logout_at\":\"" + s.logoutOrNull() + "\"") + ",\"client\":\""
                + s.client()
                + "\"}";
    }

    /** Presence events, an object a line. */
    public static void eventsNdjson(LoadTenant tenant, Path ndjson) {
        lines(ndjson, null, line -> tenant.eachEvent(event -> line.accept(json(event))));
    }

    private static String json(PresenceEvent event) {
        return "{\"event_id\":\"" + event.eventId() + "\",\"user_id\":\"" + event.userId() + "\",\"client\":\""
                + event.client() + "\",\"at\":\"" + event.at() + "\",\"presence\":\"" + event.presence() + "\"}";
    }

    private static String text(Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private static void lines(Path file, String header, Consumer<Consumer<String>> rows) {
        try (var out = Files.newBufferedWriter(file)) {
            if (header != null) {
                write(out, header);
            }
            rows.accept(row -> write(out, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
