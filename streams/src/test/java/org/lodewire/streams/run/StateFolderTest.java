package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;

class StateFolderTest {

    @TempDir
    private Path shared;

    private final List<StateFolder> held = new ArrayList<>();

    private StateFolder lock(String applicationId) {
        StateFolder folder = StateFolder.lock(shared, applicationId);
        held.add(folder);
        return folder;
    }

    private String lockedName(String applicationId) {
        return lock(applicationId).path().getFileName().toString();
    }

    @AfterEach
    void unlock() {
        held.forEach(StateFolder::close);
    }

    @Test
    void eachInstanceHasAFolderOfItsOwn() {
        assertThat(List.of(lockedName("news"), lockedName("news"), lockedName("news")))
                .containsExactly("instance-1", "instance-2", "instance-3");
    }

    @Test
    void theFirstFolderThatWasUnlockedIsLockedAgain() {
        StateFolder first = lock("news");
        StateFolder second = lock("news");
        lock("news");
        second.close();
        first.close();

        assertThat(lockedName("news")).isEqualTo("instance-1");
        assertThat(lockedName("news")).isEqualTo("instance-2");
        assertThat(lockedName("news")).isEqualTo("instance-4");
    }

    @Test
    void closingTwiceDoesNotUnlockTheFolderOfTheNextHolder() {
        StateFolder former = lock("news");
        former.close();
        lock("news");
        former.close();

        assertThat(lockedName("news")).isEqualTo("instance-2");
    }

    @Test
    void leavesTheContentsOfTheFolder() throws IOException {
        StateFolder folder = lock("news");
        Path kept = Files.writeString(folder.path().resolve("kept"), "state");
        folder.close();

        assertThat(lock("news").wasAbandoned()).isFalse();
        assertThat(kept).hasContent("state");
    }

    @Test
    void anotherApplicationMayUseTheSameFolder() {
        lock("news");

        assertThat(lockedName("news-clean")).isEqualTo("instance-1");
    }

    @Test
    void anAttemptByThisProcessDoesNotUnlockTheFolderForAnother() throws IOException {
        lock("news");
        lock("news");

        Process other = inAnotherProcess();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo("instance-3");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void theFolderOfAKilledProcessIsUnlocked() throws Exception {
        Process other = inAnotherProcess();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo("instance-1");
            assertThat(lockedName("news")).isEqualTo("instance-2");
        } finally {
            other.destroyForcibly().waitFor();
        }

        StateFolder left = lock("news");
        assertThat(left.path()).hasFileName("instance-1");
        assertThat(left.wasAbandoned()).isTrue();
    }

    @Test
    void failsIfAllFoldersAreLocked() {
        for (int i = 0; i < StateFolder.MAX_INSTANCES; i++) {
            lock("news");
        }

        assertThatThrownBy(() -> lock("news"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContainingAll("All 64 folders in " + shared, "news", "--state");
    }

    @Test
    void failsIfTheFolderIsAFile() throws IOException {
        Path file = Files.writeString(shared.resolve("file"), "");

        assertThatThrownBy(() -> StateFolder.lock(file, "news"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContainingAll("Cannot keep state in " + file, "It must be a folder");
    }

    @Test
    void failsIfTheFolderOfAnInstanceIsAFile() throws IOException {
        Path file = Files.writeString(shared.resolve("instance-1"), "");

        assertThatThrownBy(() -> lock("news"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(file + " is not a folder");
    }

    @Test
    void namesTheUserWhoMustBeAbleToWrite() throws IOException {
        shared.toFile().setWritable(false);
        assumeFalse(Files.isWritable(shared), "root may write everywhere");

        assertThatThrownBy(() -> lock("news"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContainingAll(
                        "permission denied to " + shared, System.getProperty("user.name"), "container");
    }

    private Process inAnotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StateFolderHolder.class.getName(),
                        shared.toString(),
                        "news")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
