package org.lodewire.streams.oracle;

import java.util.Map;

/**
 * An article as it is handed to the producer, of which its place in the producer's order makes a {@link Sent}.
 *
 * @param article  its id
 * @param content  what its content hash is of: the same id with the same content is a repeat
 * @param text     its text
 * @param event    event time, in milliseconds since the epoch
 * @param mentions how often it mentions each topic; only topics that it mentions
 */
record Draft(String article, int content, Text text, long event, Map<String, Integer> mentions) {

    /**
     * A text.
     *
     * @param family  texts of one family are copies of each other, those of two share nothing
     * @param variant tells the texts of a family from each other
     */
    record Text(int family, int variant) {}
}
