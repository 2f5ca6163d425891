package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.export.PureConnectServer.AccessKey;
import org.reckoner.export.PureConnectServer.Bucket;
import org.reckoner.export.PureConnectServer.Encryption;
import org.reckoner.export.PureConnectServer.Folder;
import org.reckoner.platform.RuleViolation;

class PureConnectServerTest {
    @ParameterizedTest
    @CsvSource({"usage, usage", "/usage/, usage", "a/b, a/b", "' a ', a", "'', ''", ", ''", "/, ''"})
    void aPrefixHasNoSlashAtItsEnds(String entered, String kept) {
        assertEquals(kept, new Folder(Path.of("objects"), entered).prefix());
    }

    @Test
    void aKeyBeginsWithThePrefix() {
        assertEquals("usage/manifest.json", new Folder(Path.of("objects"), "usage").key("manifest.json"));
        assertEquals("manifest.json", new Folder(Path.of("objects"), null).key("manifest.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a//b", "a b", ".a", "a/../b"})
    void aPrefixThatIsNoKeyIsRefused(String prefix) {
        assertRefused("prefix", () -> new Folder(Path.of("objects"), prefix));
    }

    @Test
    void aFolderIsRequired() {
        assertRefused("folder", () -> new Folder(null, ""));
        assertRefused("folder", () -> new Folder(Path.of(""), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ab", "Capital", "under_score", "-first", "last.", "a/b"})
    void aBucketIsNamedAsStoresNameThem(String bucket) {
        assertRefused("bucket", () -> bucket(bucket, "eu-central-1", "https://store.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu central", "EU"})
    void aRegionIsRequiredAndPlain(String region) {
        assertRefused("region", () -> bucket("usage", region, "https://store.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store.example",
                "ftp://store.example",
                "https://",
                "https://me:secret@store.example",
                "http://s/?a=b"
            })
    void anEndpointIsAnAddressWithoutSecrets(String endpoint) {
        assertRefused("endpoint", () -> bucket("usage", "eu-central-1", endpoint));
    }

    @Test
    void aKeyNeedsItsSecret() {
        assertRefused("accessKey", () -> new AccessKey(" ", "secret"));
        assertRefused("secretKey", () -> new AccessKey("id", null));
    }

    @Test
    void theSecretIsNotInTheTextForm() {
        var server = bucket("usage", "eu-central-1", "https://store.example");

        assertFalse(server.toString().contains("the-secret"), server.toString());
    }

    private static Bucket bucket(String bucket, String region, String endpoint) {
        var address = Optional.of(endpoint).map(PureConnectServerTest::uri);
        return new Bucket(
                bucket, region, address, true, "", Optional.of(new AccessKey("id", "the-secret")), Encryption.NONE);
    }

    private static URI uri(String text) {
        return text.equals("https://") ? URI.create("https:///") : URI.create(text);
    }

    private static void assertRefused(String field, org.junit.jupiter.api.function.Executable call) {
        assertEquals(field, assertThrows(RuleViolation.class, call).field());
    }
}
