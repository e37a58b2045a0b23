package org.lodewire.producer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LiveLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String drawn(LiveLine.Kind kind, String... lines) {
        LiveLine line = new LiveLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), kind);
        for (String each : lines) {
            line.accept(each);
        }
        line.remove();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void erasesWhatALongerLineHasLeft() {
        assertThat(drawn(LiveLine.Kind.TERMINAL, "a long line", "short"))
                .contains("short\u001b[K")
                .endsWith("\r\u001b[K");
    }

    @Test
    void overwritesWhatALongerLineHasLeftWhereNothingCanBeErased() {
        assertThat(drawn(LiveLine.Kind.PLAIN, "short"))
                .hasSize(80)
                .startsWith("short   ")
                .doesNotContain("\u001b");
    }

    @Test
    void writesNothingToAFile() {
        assertThat(drawn(LiveLine.Kind.NONE, "a line")).isEmpty();
    }
}
