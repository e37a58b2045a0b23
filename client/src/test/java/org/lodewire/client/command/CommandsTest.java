package org.lodewire.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.lodewire.client.CommandFailedException;
import picocli.CommandLine.Command;

class CommandsTest {

    @Command(name = "fails")
    private static final class Fails implements Callable<Integer> {

        private final RuntimeException failure;

        Fails(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() {
            throw failure;
        }
    }

    private record Outcome(int code, String err) {}

    private static Outcome run(RuntimeException failure, String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return new Outcome(Commands.run(new Fails(failure), arguments), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    @Test
    void aFailureIsOneLineAndExitCodeOne() {
        assertThat(run(new CommandFailedException("No broker at x:1.")))
                .isEqualTo(new Outcome(1, "No broker at x:1." + System.lineSeparator()));
    }

    @Test
    void aFaultOfOursShowsNoStackTrace() {
        Outcome outcome = run(new IllegalStateException("oops"));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("oops").contains("--verbose").doesNotContain("\tat ");
    }

    @Test
    void verboseShowsTheStackTrace() {
        assertThat(run(new IllegalStateException("oops"), "--verbose").err()).contains("\tat ");
    }

    @Test
    void wrongArgumentsShowTheUsageAndExitCodeTwo() {
        Outcome outcome = run(new IllegalStateException("oops"), "--unknown");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--unknown").contains("Usage: fails");
    }
}
