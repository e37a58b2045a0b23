package org.lodewire.subscriptions.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.subscriptions.SecretAccess;

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

    @Test
    void aFileThatDoesNotAnswerIsGivenUpAndHoldsOneThreadOnly() throws Exception {
        Path gone = Files.writeString(folder.resolve("gone"), "g");
        Path there = Files.writeString(folder.resolve("there"), "t");
        CountDownLatch back = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Secrets secrets = Secrets.of(
                ENVIRONMENT::get,
                new SecretAccess(List.of(), folder),
                file -> {
                    if (file.equals(gone)) {
                        begun.incrementAndGet();
                        awaitUninterrupted(back);
                    }
                    return SecretFiles.beginning(file);
                },
                Duration.ofSeconds(1));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> secrets.value("file:" + gone))
                    .isInstanceOf(EndpointException.class)
                    .hasMessage("the secret at file:" + gone + " cannot be read: its file does not answer");
        }
        assertThat(begun).hasValue(1);
        assertThat(secrets.value("file:" + there)).isEqualTo("t");
        back.countDown();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsAFileAnewEachTime() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "old");
        Secrets secrets = secrets(folder);
        assertThat(secrets.value("file:" + file)).isEqualTo("old");
        Files.writeString(file, "new");
        assertThat(secrets.value("file:" + file)).isEqualTo("new");
    }

    @Test
    void readsNoPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> secrets(folder).value("file:" + pipe))
                .isInstanceOf(EndpointException.class)
                .hasMessage("the secret at file:" + pipe + " is not a regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok\r\nX-Injected: 1", "tok\nen", "tok\u0000en", "tok\u0085en"})
    void refusesASecretWithControlCharactersInside(String value) {
        Secrets secrets = Secrets.of(name -> value, SecretAccess.DEFAULT);
        assertThatThrownBy(() -> secrets.value("env:LODEWIRE_SECRET_DESK"))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("env:LODEWIRE_SECRET_DESK has a line break")
                .hasMessageNotContaining("tok");
    }
}
