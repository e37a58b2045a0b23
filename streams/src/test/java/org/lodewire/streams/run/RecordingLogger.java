package org.lodewire.streams.run;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Records what is logged, as lines of level and message, with the message of an exception. */
public final class RecordingLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1;

    private final List<String> lines = new ArrayList<>();

    /** What was logged so far. */
    public List<String> lines() {
        return lines;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return RecordingLogger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
        String formatted = MessageFormatter.basicArrayFormat(message, arguments);
        lines.add(level + " " + formatted + (thrown == null ? "" : ": " + thrown.getMessage()));
    }

    @Override
    public boolean isTraceEnabled() {
        return true;
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }
}
