package org.lodewire.streams.counts;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.streams.flow.OrderedStore;
import org.lodewire.streams.flow.StoreKey;

/**
 * When the articles of each story that mention a topic happened. A story is in a window as long as one of its articles
 * is, so that an article counts as a story only at those ends at which no other article of the story is in the window.
 */
final class StoryTimes {

    private final OrderedStore store;

    StoryTimes(OrderedStore store) {
        this.store = store;
    }

    /** Adds the time of an article. */
    void add(String topic, String story, long at) {
        long[] times = times(topic, story);
        long[] more = Arrays.copyOf(times, times.length + 1);
        more[times.length] = at;
        Arrays.sort(more);
        put(topic, story, more);
    }

    /** Takes back the time of an article that was added. */
    void remove(String topic, String story, long at) {
        long[] times = times(topic, story);
        int found = Arrays.binarySearch(times, at);
        if (found >= 0) {
            long[] fewer = new long[times.length - 1];
            System.arraycopy(times, 0, fewer, 0, found);
            System.arraycopy(times, found + 1, fewer, found, fewer.length - found);
            put(topic, story, fewer);
        }
    }

    /**
     * At which ends an article that is not among the times would be the only one of its story in the window. All windows
     * of a kind have one length, so the articles just before and after leave a single stretch between them.
     */
    Ends alone(String topic, String story, CountWindow window, long at) {
        long from = window.firstEnd(at);
        long to = from + window.length().toMillis();
        for (long other : times(topic, story)) {
            long end = window.firstEnd(other);
            if (other <= at) {
                from = Math.max(from, end + window.length().toMillis());
            } else {
                to = Math.min(to, end);
            }
        }
        return new Ends(from, to);
    }

    /** Forgets the times up to one. */
    void forgetUntil(String topic, String story, long time) {
        put(topic, story, Arrays.stream(times(topic, story)).filter(at -> at > time).toArray());
    }

    private long[] times(String topic, String story) {
        byte[] value = store.get(StoreKey.ofNames(topic, story));
        if (value == null) {
            return new long[0];
        }
        LongBuffer buffer = ByteBuffer.wrap(value).asLongBuffer();
        long[] times = new long[buffer.remaining()];
        buffer.get(times);
        return times;
    }

    private void put(String topic, String story, long[] times) {
        byte[] value = null;
        if (times.length > 0) {
            value = new byte[times.length * Long.BYTES];
            ByteBuffer.wrap(value).asLongBuffer().put(times);
        }
        store.put(StoreKey.ofNames(topic, story), value);
    }
}
