package org.lodewire.client.command;

/** The least severe events that are logged. */
enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE;

    boolean includes(LogLevel other) {
        return compareTo(other) >= 0;
    }

    /**
     * The level of all loggers but our own. Kafka's clients log every request at DEBUG and a screenful at start-up at INFO,
     * so each of their levels needs a finer one of ours.
     */
    LogLevel ofLibraries() {
        return switch (this) {
            case ERROR -> ERROR;
            case WARN, INFO -> WARN;
            case DEBUG -> INFO;
            case TRACE -> DEBUG;
        };
    }
}
