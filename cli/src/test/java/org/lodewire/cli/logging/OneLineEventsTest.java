package org.lodewire.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OneLineEventsTest {

    private static LogEvent rewritten(boolean stackTraces, String message, @Nullable Throwable thrown) {
        return OneLineEvents.create(stackTraces)
                .rewrite(Log4jLogEvent.newBuilder()
                        .setMessage(new SimpleMessage(message))
                        .setThrown(thrown)
                        .build());
    }

    private static String line(String message, @Nullable Throwable thrown) {
        return rewritten(false, message, thrown).getMessage().getFormattedMessage();
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(line("Topic \u001b[2J\r\nx\u0000 is gone", null)).isEqualTo("Topic [2J x is gone");
    }

    @Test
    void aLongMessageIsCut() {
        assertThat(line("x".repeat(1 << 20), null))
                .hasSize(OneLineEvents.MAX_MESSAGE)
                .endsWith("x…");
    }

    @Test
    void anExceptionWithoutAMessageIsNamedByItsClass() {
        assertThat(line("Failed", new IllegalStateException(new NullPointerException())))
                .isEqualTo("Failed: IllegalStateException: java.lang.NullPointerException,"
                        + " caused by NullPointerException");
    }

    @Test
    void aCycleOfCausesEnds() {
        Exception outer = new IllegalStateException("outer");
        outer.initCause(new IllegalArgumentException("inner", outer));

        assertThat(line("Failed", outer).split("outer", -1)).hasSizeLessThan(8);
    }

    @Test
    void theExceptionStaysInTheEventWhereStackTracesAreWanted() {
        Exception thrown = new IllegalStateException("outer");

        assertThat(rewritten(true, "Failed", thrown).getThrown()).isSameAs(thrown);
        assertThat(rewritten(false, "Failed", thrown).getThrown()).isNull();
    }
}
