package org.lodewire.analysis.clean.memory;

import java.time.Duration;
import org.lodewire.analysis.store.OrderedStore;

/** What is remembered of the lines of each source. For one thread. */
public interface LineMemory {

    /** Remembers nothing. */
    LineMemory NONE = new LineMemory() {
        @Override
        public KnownLines of(String source, long time) {
            return KnownLines.NONE;
        }

        @Override
        public void remember(String source, ArticleLines lines, long time) {
            // There is nowhere to remember it.
        }

        @Override
        public void forgetUntil(long time) {
            // There is nothing to forget.
        }
    };

    /**
     * Opens the memory that is in two stores.
     *
     * @param store    what is remembered, used by nobody else
     * @param expiries when to look whether a source can be forgotten, used by nobody else
     * @param halfLife time in which the count of a line's articles fades by half; less than a minute for no memory
     */
    static LineMemory in(OrderedStore store, OrderedStore expiries, Duration halfLife) {
        return halfLife.toMinutes() < 1 ? NONE : new SourceMemories(store, expiries, halfLife);
    }

    /** What is known of a source's lines at a time, in milliseconds since the epoch. Valid until the next call here. */
    KnownLines of(String source, long time);

    /** Remembers an article of a source. To be called once for each different article. */
    void remember(String source, ArticleLines lines, long time);

    /** Forgets the sources that are due by a time. */
    void forgetUntil(long time);
}
