package org.lodewire.subscriptions.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("LODEWIRE_SECRET_DESK", "a", "DESK_A", "b", "DESK_AB", "c", "AWS_SECRET_ACCESS_KEY", "d");

    @TempDir
    private Path folder;

    private static Secrets secrets(@Nullable Path folder, String... variables) {
        return Secrets.of(ENVIRONMENT::get, new SecretAccess(List.of(variables), folder));
    }

    @Test
    void onlyVariablesWithThePrefixMayBeReferredToByDefault() throws Exception {
        Secrets secrets = Secrets.of(ENVIRONMENT::get, SecretAccess.DEFAULT);
        assertThat(secrets.value("env:LODEWIRE_SECRET_DESK")).isEqualTo("a");
        assertThatThrownBy(() -> secrets.value("env:AWS_SECRET_ACCESS_KEY"))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("may not refer to env:AWS_SECRET_ACCESS_KEY")
                .hasMessageContaining("--allow-env");
    }

    @ParameterizedTest
    @CsvSource({"DESK_A, true, false", "DESK_A*, true, true", "DESK_AB, false, true", "DESK, false, false"})
    void anAllowedNameStandsForItselfAndWithAnAsteriskForABeginning(String allowed, boolean first, boolean second) {
        SecretAccess access = new SecretAccess(List.of(allowed), null);
        assertThat(access.allowsVariable("DESK_A")).isEqualTo(first);
        assertThat(access.allowsVariable("DESK_AB")).isEqualTo(second);
    }

    @Test
    void aFileMayBeReferredToInTheFolderOnly() throws Exception {
        Path secrets = Files.createDirectories(folder.resolve("secrets/desk"));
        Path inside = Files.writeString(secrets.resolve("key"), " k\n");
        Path outside = Files.writeString(folder.resolve("other"), "o");
        Secrets allowed = secrets(folder.resolve("secrets"));
        assertThat(allowed.value("file:" + inside)).isEqualTo("k");
        assertRefused(allowed, outside);
        assertRefused(allowed, secrets.resolve("../../other"));
        assertRefused(secrets(null), inside);
    }

    @Test
    void aSymbolicLinkDoesNotLeadOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(folder.resolve("other"), "o");
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        assertRefused(secrets(secrets), Files.createSymbolicLink(secrets.resolve("link"), outside));
    }

    private static void assertRefused(Secrets secrets, Path file) {
        assertThatThrownBy(() -> secrets.value("file:" + file))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("--secrets-dir");
    }
}
