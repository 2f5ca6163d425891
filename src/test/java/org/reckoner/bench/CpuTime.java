package org.reckoner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.it.Node;

/**
 * Processor time that the server, the database, the store and this client have used, in microseconds: unlike the clock it says much
 * the same on a machine that has other things to do.
 */
record CpuTime(long server, long database, long store, long client) {
    private static final Path DATABASE = Path.of("target", "mariadb", "server.pid");
    private static final Path STORE = Path.of("target", "s3", "server.pid");

    /** Linux counts in hundredths of a second. */
    private static final long TICK_MICROS = 10_000;

    /** Of {@code /proc/PID/stat} behind the name: user and system time. */
    private static final int USER = 11;

    static CpuTime of(Node node) throws IOException {
        return new CpuTime(
                micros(node.pid()),
                micros(pid(DATABASE)),
                micros(pid(STORE)),
                micros(ProcessHandle.current().pid()));
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip());
    }

    private static long micros(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) * TICK_MICROS;
    }

    /** What server and database have used since then. */
    long servedSince(CpuTime before) {
        return server - before.server + database - before.database;
    }

    /** Prints what each row has cost since then. */
    void perRow(Figures figures, CpuTime before, long rows) {
        figures.figure("processor time of the server", (server - before.server) / (double) rows, "us/row");
        figures.figure("processor time of the database", (database - before.database) / (double) rows, "us/row");
        figures.figure("processor time of the store", (store - before.store) / (double) rows, "us/row");
        figures.figure("processor time of the client", (client - before.client) / (double) rows, "us/row");
    }
}
