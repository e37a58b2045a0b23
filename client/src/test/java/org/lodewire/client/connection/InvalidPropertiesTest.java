package org.lodewire.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidPropertiesTest {

    @TempDir
    private Path folder;

    private static String reason(String prefix, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(Map.of("security.protocol", "SSL"));
        properties.forEach((name, value) -> all.put(prefix + name, value));
        Connection connection = new Connection("localhost:1", "http://localhost:1", all);
        StringBuilder reason = new StringBuilder();
        assertThatThrownBy(() -> {
                    if (prefix.isEmpty()) {
                        connection.admin().close();
                    } else {
                        connection.registryClient().close();
                    }
                })
                .satisfies(failure -> reason.append(InvalidProperties.reason(failure)));
        return reason.toString();
    }

    private Path keystore(String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry(
                "a",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                new KeyStore.PasswordProtection(password.toCharArray()));
        Path file = folder.resolve("store.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "schema.registry."})
    void aMissingTruststoreIsNamed(String prefix) {
        String missing = folder.resolve("missing").toString();
        assertThat(reason(prefix, Map.of("ssl.truststore.location", missing))).isEqualTo("there is no file " + missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "schema.registry."})
    void aWrongPasswordIsNamed(String prefix) throws Exception {
        Path store = keystore("right-password");
        assertThat(reason(
                        prefix,
                        Map.of(
                                "ssl.truststore.location",
                                store.toString(),
                                "ssl.truststore.password",
                                "wrong-password")))
                .isEqualTo("the password of " + store + " is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "schema.registry."})
    void aFileThatIsNoKeystoreIsNamed(String prefix) throws Exception {
        Path file = Files.writeString(folder.resolve("text"), "no keystore");
        assertThat(reason(
                        prefix,
                        Map.of("ssl.truststore.location", file.toString(), "ssl.truststore.password", "password")))
                .isEqualTo(file + " is not a keystore of the type JKS");
    }

    @Test
    void theInnermostMessageIsTheReasonOtherwise() {
        assertThat(InvalidProperties.reason(new IllegalStateException("outer", new IllegalStateException("inner"))))
                .isEqualTo("inner");
    }

    @Test
    void anExceptionWithoutAMessageIsNotNamedByItsClass() {
        assertThat(InvalidProperties.reason(new IllegalStateException())).isEqualTo("the cause is not known");
    }
}
