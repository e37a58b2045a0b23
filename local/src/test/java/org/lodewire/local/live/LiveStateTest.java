package org.lodewire.local.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;

class LiveStateTest {

    @TempDir
    private Path folder;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void isEmptyInANewFolder() {
        assertThat(LiveState.of(folder).get("topics")).isEmpty();
    }

    @Test
    void isThereAfterARestart() {
        LiveState.of(folder).set("mode", "demo");

        assertThat(LiveState.of(folder).get("mode")).contains("demo");
    }

    @Test
    void doesSomethingOnceInAllStarts() {
        LiveState.of(folder).once("topics", done::incrementAndGet);
        LiveState.of(folder).once("topics", done::incrementAndGet);

        assertThat(done).hasValue(1);
    }

    @Test
    void doesSomethingAgainThatFailed() {
        LiveState state = LiveState.of(folder);
        assertThatThrownBy(() -> state.once("topics", () -> {
                    throw new CommandFailedException("no");
                }))
                .isInstanceOf(CommandFailedException.class);

        state.once("topics", done::incrementAndGet);

        assertThat(done).hasValue(1);
    }

    @Test
    void namesAFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("live.properties"), "mode=\\uXYZ");

        assertThatThrownBy(() -> LiveState.of(folder)).hasMessageContaining("live.properties");
    }
}
