package org.lodewire.subscriptions.stream;

import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.json.DisplayJson;
import org.lodewire.subscriptions.view.Change;
import org.lodewire.subscriptions.view.StreamPosition;

/**
 * An event as clients get it. Immutable.
 *
 * @param source    which of the streamed topics it is from
 * @param partition its partition there
 * @param offset    its offset there
 * @param topic     the topic that it is about
 * @param replaces  what it has in common with the earlier events that it makes superfluous; null if there are none
 * @param text      its fields, without the id and without the blank line that ends it
 */
record StreamEvent(
        int source,
        int partition,
        long offset,
        String topic,
        @Nullable String replaces,
        byte[] text) {

    /** The event of a change. */
    static StreamEvent of(Change change) {
        SpecificRecord value = change.value();
        if (value instanceof TopicCount count) {
            return event(change, count.getTopic(), count.getTopic() + "|" + count.getWindow(), "count");
        }
        return event(change, ((TopicAlert) value).getTopic(), null, "alert");
    }

    /** Whether a client at a position has not had it. */
    boolean isAfter(StreamPosition position) {
        return offset >= position.next(source, partition);
    }

    private static StreamEvent event(Change change, String topic, @Nullable String replaces, String name) {
        // JSON of one line: line breaks in its texts are escaped.
        String text = "event: " + name + "\ndata: " + DisplayJson.of(change.value()) + "\n";
        return new StreamEvent(
                change.source(),
                change.partition(),
                change.offset(),
                topic,
                replaces,
                text.getBytes(StandardCharsets.UTF_8));
    }
}
