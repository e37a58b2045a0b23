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

    private StateFolder take(String applicationId) {
        StateFolder folder = StateFolder.take(shared, applicationId);
        held.add(folder);
        return folder;
    }

    private String taken(String applicationId) {
        return take(applicationId).path().getFileName().toString();
    }

    @AfterEach
    void giveUp() {
        held.forEach(StateFolder::close);
    }

    @Test
    void eachInstanceHasAFolderOfItsOwn() {
        assertThat(List.of(taken("news"), taken("news"), taken("news")))
                .containsExactly("instance-1", "instance-2", "instance-3");
    }

    @Test
    void aFolderThatWasGivenUpIsTakenAgainTheLowestFirst() {
        StateFolder first = take("news");
        StateFolder second = take("news");
        take("news");
        second.close();
        first.close();

        assertThat(taken("news")).isEqualTo("instance-1");
        assertThat(taken("news")).isEqualTo("instance-2");
        assertThat(taken("news")).isEqualTo("instance-4");
    }

    @Test
    void givingUpTwiceDoesNotGiveUpForTheNextHolder() {
        StateFolder former = take("news");
        former.close();
        take("news");
        former.close();

        assertThat(taken("news")).isEqualTo("instance-2");
    }

    @Test
    void keepsWhatIsInTheFolder() throws IOException {
        StateFolder folder = take("news");
        Path kept = Files.writeString(folder.path().resolve("kept"), "state");
        folder.close();
        take("news");

        assertThat(kept).hasContent("state");
    }

    @Test
    void otherApplicationsDoNotMatter() {
        take("news");

        assertThat(taken("news-clean")).isEqualTo("instance-1");
    }

    @Test
    void aTryByThisProcessDoesNotFreeTheFolderForAnother() throws IOException {
        take("news");
        take("news");

        Process other = inAnotherProcess();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo("instance-3");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void theFolderOfAKilledProcessIsFree() throws Exception {
        Process other = inAnotherProcess();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo("instance-1");
            assertThat(taken("news")).isEqualTo("instance-2");
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(taken("news")).isEqualTo("instance-1");
    }

    @Test
    void saysSoWhereAllAreHeld() {
        for (int i = 0; i < StateFolder.MOST; i++) {
            take("news");
        }

        assertThatThrownBy(() -> take("news"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContainingAll("All 64 folders in " + shared, "news", "--state");
    }

    @Test
    void saysSoWhereThereIsAFileInsteadOfAFolder() throws IOException {
        Path file = Files.writeString(shared.resolve("file"), "");

        assertThatThrownBy(() -> StateFolder.take(file, "news"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContainingAll("Cannot keep state in " + file, "It must be a folder");
    }

    @Test
    void saysSoWhereAFileIsInTheWayOfAFolder() throws IOException {
        Path file = Files.writeString(shared.resolve("instance-1"), "");

        assertThatThrownBy(() -> take("news"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(file + " is not a folder");
    }

    @Test
    void saysWhoMustBeAbleToWrite() throws IOException {
        shared.toFile().setWritable(false);
        assumeFalse(Files.isWritable(shared), "root may write everywhere");

        assertThatThrownBy(() -> take("news"))
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
