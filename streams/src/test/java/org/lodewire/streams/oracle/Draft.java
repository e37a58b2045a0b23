package org.lodewire.streams.oracle;

import java.util.Map;

/**
 * An article as it is passed to the producer, or its withdrawal. With its position in the producer's order it becomes a
 * {@link Sent}.
 *
 * @param article  its id
 * @param source   who publishes or withdraws it
 * @param content  in place of its content hash: the same id with the same content is a repeat
 * @param text     its text
 * @param event    event time, in milliseconds since the epoch; of a withdrawal, when it was withdrawn
 * @param mentions how often it mentions each topic; contains only topics that it mentions
 */
record Draft(String article, String source, int content, Text text, long event, Map<String, Integer> mentions) {

    private static final int WITHDRAWN = -1;

    /** The withdrawal of an article. */
    static Draft withdrawal(String article, String source, Text text, long event) {
        return new Draft(article, source, WITHDRAWN, text, event, Map.of());
    }

    boolean isWithdrawn() {
        return content == WITHDRAWN;
    }

    /**
     * A text.
     *
     * @param family  texts of the same family are copies of each other, texts of different families share nothing
     * @param variant distinguishes the texts of a family
     */
    record Text(int family, int variant) {}
}
