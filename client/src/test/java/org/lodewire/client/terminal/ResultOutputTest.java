package org.lodewire.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lodewire.client.CommandFailedException;

class ResultOutputTest {

    @Test
    void aLineIsWrittenImmediatelyInUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new ResultOutput(bytes).writer().println("Zürich");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Zürich\n");
    }

    @Test
    void afterAFailureTheFirstOneIsReported() {
        ResultOutput output = new ResultOutput(new Failing("No space left on device"));
        PrintWriter writer = output.writer();
        writer.println("one");
        writer.println("two");

        assertThatThrownBy(output::requireWritten)
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("Cannot write to standard output: No space left on device: 1");
    }

    @Test
    void theWriterHasAnErrorAfterAFailure() {
        PrintWriter writer = new ResultOutput(new Failing("No space left on device")).writer();
        writer.println("one");

        assertThat(writer.checkError()).isTrue();
    }

    @Test
    void aReaderThatExitedIsNoFailure() {
        ResultOutput output = new ResultOutput(new Failing("Broken pipe"));
        output.writer().println("one");

        assertThat(output.hasFailed()).isTrue();
        assertThatCode(output::requireWritten).doesNotThrowAnyException();
    }

    /** Numbers its failures. */
    private static final class Failing extends OutputStream {

        private final String reason;
        private int failures;

        Failing(String reason) {
            super();
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason + ": " + ++failures);
        }
    }
}
