package org.lodewire.cli.logging;

import java.util.Optional;
import java.util.StringJoiner;
import org.apache.logging.log4j.core.Core;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.rewrite.RewritePolicy;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.lodewire.client.terminal.Redaction;
import org.lodewire.client.terminal.TerminalText;

/**
 * Makes one line of the message of each log event, of at most {@value #MAX_MESSAGE} characters and without control
 * characters, since messages quote text from records. An exception becomes part of that line, with its causes, unless stack
 * traces are wanted. Passwords are removed from both.
 */
@Plugin(name = "OneLineEvents", category = Core.CATEGORY_NAME, elementType = "rewritePolicy", printObject = true)
public final class OneLineEvents implements RewritePolicy {

    static final int MAX_MESSAGE = 2_000;

    /** A chain of causes may be a cycle. */
    private static final int MAX_CAUSES = 8;

    private final boolean stackTraces;

    private OneLineEvents(boolean stackTraces) {
        this.stackTraces = stackTraces;
    }

    /** @param stackTraces whether exceptions are left in the events, for layouts to print with their stack traces */
    @PluginFactory
    public static OneLineEvents create(@PluginAttribute("stackTraces") boolean stackTraces) {
        return new OneLineEvents(stackTraces);
    }

    @Override
    public LogEvent rewrite(LogEvent event) {
        String message = event.getMessage().getFormattedMessage();
        Optional<String> lost = stackTraces ? Optional.empty() : LostConnections.line(event.getLoggerName(), message);
        if (lost.isPresent()) {
            return new Log4jLogEvent.Builder(event)
                    .setLoggerName(LostConnections.LOGGER)
                    .setMessage(new SimpleMessage(TerminalText.line(lost.get(), MAX_MESSAGE)))
                    .build();
        }
        Throwable thrown = event.getThrown();
        if (thrown != null && !stackTraces) {
            message += ": " + description(thrown);
        }
        return new Log4jLogEvent.Builder(event)
                .setMessage(new SimpleMessage(TerminalText.line(Redaction.of(message), MAX_MESSAGE)))
                .setThrown(stackTraces && thrown != null ? RedactedThrowable.of(thrown) : null)
                .build();
    }

    private static String description(Throwable thrown) {
        StringJoiner causes = new StringJoiner(", caused by ");
        Throwable each = thrown;
        for (int i = 0; each != null && i < MAX_CAUSES; i++) {
            String name = each.getClass().getSimpleName();
            causes.add(each.getMessage() == null ? name : name + ": " + each.getMessage());
            each = each.getCause();
        }
        return causes.toString();
    }
}
