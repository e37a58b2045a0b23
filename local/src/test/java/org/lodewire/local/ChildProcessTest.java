package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final List<String> FOR_A_LONG_TIME = List.of("sleep", "1000");

    @TempDir
    private Path folder;

    @Test
    void runsTheCommandUnderItsOwnProcessId() throws IOException {
        try (ChildProcess child = start("echo $$; exec sleep 1000")) {
            await().until(() -> child.logTail().endsWith("\n"));

            assertThat(child.logTail().strip()).isEqualTo(Long.toString(child.pid()));
        }
    }

    @Test
    void hidesUnwantedEnvironmentVariables() throws IOException {
        try (ChildProcess child = ChildProcess.start(
                List.of("/bin/sh", "-c", "echo \"[$HOME]\""), folder, List.of("HOM"), folder.resolve("log"))) {
            await().until(() -> !child.isAlive());

            assertThat(child.logTail().strip()).isEqualTo("[]");
        }
    }

    @Test
    void returnsTheEndOfALongLog() throws IOException {
        try (ChildProcess child = start("i=0; while [ $i -lt 20000 ]; do echo $i; i=$((i+1)); done")) {
            await().until(() -> !child.isAlive());

            assertThat(child.logTail()).hasSize(64 << 10).endsWith("\n19999\n");
        }
    }

    @Test
    void hasEndedWhenItIsClosed() throws IOException {
        ChildProcess child = ChildProcess.start(FOR_A_LONG_TIME, folder, List.of(), folder.resolve("log"));

        child.close();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void leavesNoWatcherRunning() throws IOException {
        ChildProcess child = ChildProcess.start(FOR_A_LONG_TIME, folder, List.of(), folder.resolve("log"));
        await().until(() ->
                ProcessHandle.of(child.pid()).orElseThrow().children().findAny().isPresent());
        ProcessHandle watcher =
                ProcessHandle.of(child.pid()).orElseThrow().children().findAny().orElseThrow();

        child.close();

        await().until(() -> !watcher.isAlive());
    }

    @Test
    void endsWhenItsParentIsKilled() throws IOException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(printed.readLine())).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> !child.isAlive());
    }

    /** A parent to be killed: prints the id of its child and keeps running. */
    static final class Parent {

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            ChildProcess child = ChildProcess.start(FOR_A_LONG_TIME, folder, List.of(), folder.resolve("log"));
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }

    private ChildProcess start(String script) throws IOException {
        return ChildProcess.start(List.of("/bin/sh", "-c", script), folder, List.of(), folder.resolve("log"));
    }
}
