package org.lodewire.subscriptions.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineOutputTest {

    @Test
    void aLineIsWrittenImmediately() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        output(bytes).accept("one");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("one\n");
    }

    @Test
    void aLineThatCannotBeWrittenIsAReasonToStop() {
        LineOutput output = output(new ClosedPipe());

        assertThatThrownBy(() -> output.accept("one")).isInstanceOf(ClosedOutputException.class);
    }

    private static LineOutput output(OutputStream stream) {
        return new LineOutput(new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }

    private static final class ClosedPipe extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
