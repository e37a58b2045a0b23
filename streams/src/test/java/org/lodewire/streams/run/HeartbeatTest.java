package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path file;
    private Heartbeat heartbeat;
    private Optional<String> state = Optional.of("RUNNING");
    private final RecordingLogger log = new RecordingLogger();

    @BeforeEach
    void create() {
        file = folder.resolve("new/heartbeat");
        heartbeat = new Heartbeat(
                file, () -> state, Clock.fixed(Instant.parse("2026-03-02T12:00:00.5Z"), ZoneOffset.UTC), log);
    }

    private FileTime written() throws IOException {
        return Files.getLastModifiedTime(file);
    }

    @Test
    void writesTheStateAndTheTimeAndCreatesTheFolder() {
        heartbeat.beat();

        assertThat(file).hasContent("RUNNING 2026-03-02T12:00:00Z\n");
    }

    @Test
    void aBeatRenewsTheFile() throws IOException {
        heartbeat.beat();
        Files.setLastModifiedTime(file, LONG_AGO);
        state = Optional.of("REBALANCING");
        heartbeat.beat();

        assertThat(written()).isGreaterThan(LONG_AGO);
        assertThat(file).content().startsWith("REBALANCING ");
    }

    @Test
    void doesNotRenewTheFileOfAnUnhealthyProcess() throws IOException {
        heartbeat.beat();
        Files.setLastModifiedTime(file, LONG_AGO);
        state = Optional.empty();
        heartbeat.beat();

        assertThat(written()).isEqualTo(LONG_AGO);
    }

    @Test
    void createsNoFileBeforeTheProcessIsHealthy() {
        state = Optional.empty();
        heartbeat.beat();

        assertThat(file).doesNotExist();
    }

    @Test
    void deletesTheFileWhenClosed() {
        heartbeat.beat();
        heartbeat.close();

        assertThat(file).doesNotExist();
    }

    @Test
    void aBeatAfterTheEndDoesNotCreateTheFile() {
        heartbeat.close();
        heartbeat.beat();

        assertThat(file).doesNotExist();
    }

    @Test
    @SuppressWarnings("try") // Starting it is enough.
    void deletesTheFileThatAKilledProcessHasLeft() throws IOException {
        heartbeat.beat();
        try (Heartbeat next = Heartbeat.start(file, Optional::empty)) {
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void warnsOnceThatItCannotWrite() throws IOException {
        Files.createDirectories(file);
        heartbeat.beat();
        heartbeat.beat();

        assertThat(log.lines()).singleElement().asString().contains(file.toString());
    }

    @Test
    void warnsAgainAfterItCouldWrite() throws IOException {
        Files.createDirectories(file);
        heartbeat.beat();
        Files.delete(file);
        heartbeat.beat();
        Files.delete(file);
        Files.createDirectories(file);
        heartbeat.beat();

        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void survivesAStateThatCannotBeDetermined() {
        Heartbeat failing = new Heartbeat(
                file,
                () -> {
                    throw new IllegalStateException("not now");
                },
                Clock.systemUTC(),
                log);
        failing.beat();

        assertThat(log.lines()).singleElement().asString().contains("not now");
    }
}
