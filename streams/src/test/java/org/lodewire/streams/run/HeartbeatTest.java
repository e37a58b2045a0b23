package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void make() {
        file = folder.resolve("made/heartbeat");
        heartbeat = new Heartbeat(
                file, () -> state, Clock.fixed(Instant.parse("2026-03-02T12:00:00.5Z"), ZoneOffset.UTC), told::add);
    }

    private FileTime written() throws IOException {
        return Files.getLastModifiedTime(file);
    }

    @Test
    void writesTheStateAndTheTimeAndMakesTheFolder() {
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
    void leavesTheFileToAgeWhileNotAllIsWell() throws IOException {
        heartbeat.beat();
        Files.setLastModifiedTime(file, LONG_AGO);
        state = Optional.empty();
        heartbeat.beat();

        assertThat(written()).isEqualTo(LONG_AGO);
    }

    @Test
    void makesNoFileBeforeAllIsWell() {
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
    void aBeatThatComesLateDoesNotMakeTheFileAgain() {
        heartbeat.close();
        heartbeat.beat();

        assertThat(file).doesNotExist();
    }

    @Test
    @SuppressWarnings("try") // Starting it is enough.
    void deletesWhatAKilledProcessHasLeft() throws IOException {
        heartbeat.beat();
        try (Heartbeat next = Heartbeat.start(file, Optional::empty, told::add)) {
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void tellsOnceThatItCannotWrite() throws IOException {
        Files.createDirectories(file);
        heartbeat.beat();
        heartbeat.beat();

        assertThat(told).singleElement().asString().contains(file.toString());
    }

    @Test
    void tellsAgainWhenItCouldWriteInBetween() throws IOException {
        Files.createDirectories(file);
        heartbeat.beat();
        Files.delete(file);
        heartbeat.beat();
        Files.delete(file);
        Files.createDirectories(file);
        heartbeat.beat();

        assertThat(told).hasSize(2);
    }

    @Test
    void survivesAStateThatCannotBeAskedFor() {
        Heartbeat unasked = new Heartbeat(
                file,
                () -> {
                    throw new IllegalStateException("not now");
                },
                Clock.systemUTC(),
                told::add);
        unasked.beat();

        assertThat(told).singleElement().asString().contains("not now");
    }
}
