package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What setup/server configures, seen from outside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ServerConfigurationIT {
    /** As browsers speak without TLS; over HTTP/2 the server does not compress. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ArquillianResource
    URL server;

    @ParameterizedTest
    @ValueSource(strings = {"/healthz/live", "/healthz/ready"})
    void theServerTellsItsHealth(String address) throws Exception {
        assertEquals(200, get(address).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/openapi", "/health", "/health/ready"})
    void theServersOwnPagesAreNotForEverybody(String address) throws Exception {
        assertNotEquals(200, get(address).statusCode());
    }

    @Test
    void pagesAreCompressed() throws Exception {
        assertEquals(Optional.of("gzip"), get("/login.xhtml").headers().firstValue("Content-Encoding"));
    }

    @Test
    void theServerDoesNotSayWhatItIs() throws Exception {
        var headers = get("/login.xhtml").headers();

        assertEquals(Optional.empty(), headers.firstValue("Server"));
        assertEquals(Optional.empty(), headers.firstValue("X-Powered-By"));
    }

    @Test
    void nobodyOutsideThisMachineGetsAConnection() throws IOException {
        for (var address : addressesOfThisMachine()) {
            assertThrows(ConnectException.class, () -> connect(address), address.toString());
        }
    }

    private void connect(InetAddress address) throws IOException {
        new Socket(address, server.getPort()).close();
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private HttpResponse<Void> get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + address))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding());
    }
}
