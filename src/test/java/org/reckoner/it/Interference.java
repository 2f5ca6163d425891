package org.reckoner.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A server in between that hands bytes on in both directions, unless it is told to misbehave. On loopback, a port of its own. */
public final class Interference implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final long SLOWNESS_MILLIS = 400;

    /** What happens to a connection. All but the first two are for HTTP, of one request each. */
    public enum Fault {
        NONE,
        /** Hung up on in the middle of the request. */
        RESET,
        /** Answered late. */
        SLOW,
        /** Answered that the store is overloaded. */
        BUSY,
        /** What is to be stored is thrown away and said to be stored. */
        LIE,
        /** The same by somebody who does not know how stores speak. */
        CLUMSY_LIE
    }

    private final ServerSocket server;
    private final int target;
    private final Supplier<Fault> faults;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicInteger lies = new AtomicInteger();

    /** @param faults asked for each connection; null for a protocol that is not HTTP */
    public Interference(int target, Supplier<Fault> faults) throws IOException {
        this.target = target;
        this.faults = faults;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How often something was said to be stored that was not. */
    public int lies() {
        return lies.get();
    }

    /** The server behind is gone: connections break, and there are no new ones. */
    public void cut() throws IOException {
        gone.set(true);
        for (var socket : open) {
            reset(socket);
        }
    }

    /** It is there again. */
    public void restore() {
        gone.set(false);
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            var client = server.accept();
            if (gone.get()) {
                reset(client);
            } else {
                open.add(client);
                run(() -> serve(client));
            }
        }
    }

    private void serve(Socket client) throws IOException, InterruptedException {
        try (client) {
            if (faults == null) {
                pass(client, new byte[0]);
            } else {
                serve(client, faults.get());
            }
        } finally {
            open.remove(client);
        }
    }

    private void serve(Socket client, Fault fault) throws IOException, InterruptedException {
        var head = head(client.getInputStream());
        var isPut = head.startsWith("PUT ");
        switch (fault) {
            case NONE -> pass(client, bytes(ofOneRequest(head)));
            case RESET -> reset(client);
            case SLOW -> {
                TimeUnit.MILLISECONDS.sleep(SLOWNESS_MILLIS);
                pass(client, bytes(ofOneRequest(head)));
            }
            case BUSY -> answer(client, head, "503 Slow Down", "", "<Error><Code>SlowDown</Code></Error>");
            case LIE, CLUMSY_LIE -> {
                if (isPut) {
                    lies.incrementAndGet();
                    var tag = fault == Fault.LIE ? "ETag: \"d41d8cd98f00b204e9800998ecf8427e\"\r\n" : "";
                    answer(client, head, "200 OK", tag, "");
                } else {
                    pass(client, bytes(ofOneRequest(head)));
                }
            }
        }
    }

    /** Clients would keep a connection that went well, and nothing would ever go wrong on it. */
    private static String ofOneRequest(String head) {
        return head.replaceAll("(?i)\r\nconnection:[^\r]*", "").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void answer(Socket client, String head, String status, String headers, String body)
            throws IOException {
        var out = client.getOutputStream();
        if (head.toLowerCase(Locale.ROOT).contains("100-continue")) {
            out.write(bytes("HTTP/1.1 100 Continue\r\n\r\n"));
            out.flush();
        }
        var length = LENGTH.matcher(head);
        if (length.find()) {
            client.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
        }
        out.write(bytes("HTTP/1.1 " + status + "\r\nContent-Length: " + body.length()
                + "\r\nContent-Type: application/xml\r\nConnection: close\r\n" + headers + "\r\n" + body));
        out.flush();
    }

    private void pass(Socket client, byte[] first) throws IOException {
        try (var behind = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(behind);
            behind.getOutputStream().write(first);
            run(() -> pipe(client, behind));
            pipe(behind, client);
            open.remove(behind);
        }
    }

    private static void pipe(Socket from, Socket to) throws IOException {
        OutputStream out = to.getOutputStream();
        var buffer = new byte[1 << 14];
        var in = from.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            out.flush();
        }
        to.shutdownOutput();
    }

    private static void reset(Socket socket) throws IOException {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (SocketException closedAlready) {
            // its other end was quicker
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static void run(Step step) {
        var thread = new Thread(() -> {
            try {
                step.run();
            } catch (IOException | InterruptedException over) {
                // whoever was connected is gone: what becomes of it is what the tests look at
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
