package org.lodewire.analysis.clean.memory;

import java.time.Duration;
import org.lodewire.analysis.store.OrderedStore;

/** Remembers the lines of each source. Not thread-safe. */
public interface LineMemory {

    /** Remembers nothing. */
    LineMemory NONE = new LineMemory() {
        @Override
        public KnownLines of(String source, long time) {
            return KnownLines.NONE;
        }

        @Override
        public void remember(String source, ArticleLines lines, long time) {
            // Nothing is stored.
        }

        @Override
        public void forgetUntil(long time) {
            // Nothing is stored.
        }
    };

    /**
     * Opens the memory in two stores, which nothing else may write to.
     *
     * @param store    the lines of the sources
     * @param expiries timers that check whether a source can be forgotten
     * @param halfLife time in which the count of a line fades by half; less than a minute for no memory
     */
    static LineMemory in(OrderedStore store, OrderedStore expiries, Duration halfLife) {
        return halfLife.toMinutes() < 1 ? NONE : new SourceMemories(store, expiries, halfLife);
    }

    /**
     * Returns the lines of a source. The result is valid until the next call of this memory.
     *
     * @param time in milliseconds since the epoch
     */
    KnownLines of(String source, long time);

    /**
     * Remembers the lines of an article of a source. Call it once for each different article.
     *
     * @param time in milliseconds since the epoch
     */
    void remember(String source, ArticleLines lines, long time);

    /**
     * Forgets the sources whose timers are due.
     *
     * @param time in milliseconds since the epoch
     */
    void forgetUntil(long time);
}
