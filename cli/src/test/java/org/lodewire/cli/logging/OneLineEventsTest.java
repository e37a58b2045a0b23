package org.lodewire.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
        Exception thrown = new IllegalStateException("outer", new IOException());
        thrown.addSuppressed(new IOException("suppressed"));

        assertThat(rewritten(true, "Failed", thrown).getThrown())
                .extracting(OneLineEventsTest::stackTrace)
                .isEqualTo(stackTrace(thrown));
        assertThat(rewritten(false, "Failed", thrown).getThrown()).isNull();
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void passwordsAreInNoPartOfAnEvent() {
        String url = "http://ada:hunter2@registry";
        Exception thrown = new IllegalStateException(url, new IOException(url));

        assertThat(line("Cannot reach " + url, thrown))
                .contains("http://***@registry")
                .doesNotContain("hunter2");
        assertThat(rewritten(true, url, thrown).getThrown())
                .extracting(OneLineEventsTest::stackTrace)
                .asString()
                .contains("Caused by: java.io.IOException: http://***@registry")
                .doesNotContain("hunter2");
    }
}
