package org.lodewire.client.command;

/** How a log event is written: for people or for machines. Either way it is one line. */
enum LogFormat {
    /** Time, level, class and message. */
    TEXT,
    /** A JSON object. */
    JSON
}
