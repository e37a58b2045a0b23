package org.lodewire.analysis.clean.feature;

import static org.lodewire.analysis.clean.feature.LineFeature.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.model.FeatureTable;

/**
 * The rare words at the beginnings of the lines of one document, and the features of the words that a line shares with the
 * running text: a teaser of another article shares few. Not thread-safe.
 */
final class TopicWords {

    /** The features that the words are for. */
    static final Set<LineFeature> FEATURES = EnumSet.of(TOPIC, TOPIC_WORDS, TOPIC_BEFORE, TOPIC_AFTER);

    /** The hashes of the words of all lines, in order. */
    private int[] words = new int[256];
    /** Where the words of each line end. */
    private final int[] ends;

    private int size;
    private int line = -1;

    TopicWords(int lines) {
        this.ends = new int[lines];
    }

    /** Begins the next line. */
    void nextLine() {
        if (line >= 0) {
            ends[line] = size;
        }
        line++;
    }

    /** Adds a word to the line, by its hash. */
    void add(int hash) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = hash;
    }

    /** Fills the columns, after the last word; requires those of {@link DistanceFeatures}. */
    void fill(FeatureTable table, List<Line> lines, @Nullable String[] reasons) {
        ends[line] = size;
        float[] inSpan = table.column(IN_SPAN.ordinal());
        Counts counts = new Counts(size);
        int[] slots = new int[size];
        for (int i = 0, at = 0; i < ends.length; i++) {
            boolean text = isText(lines, reasons, inSpan, i);
            for (; at < ends[i]; at++) {
                slots[at] = counts.slot(words[at]);
                if (text) {
                    counts.count(slots[at], i);
                }
            }
        }
        float[] share = table.column(TOPIC.ordinal());
        float[] common = table.column(TOPIC_WORDS.ordinal());
        for (int i = 0, at = 0; i < ends.length; i++) {
            int own = isText(lines, reasons, inSpan, i) ? 1 : 0;
            int all = ends[i] - at;
            int shared = 0;
            for (; at < ends[i]; at++) {
                shared += counts.counts[slots[at]] > own ? 1 : 0;
            }
            common[i] = shared;
            share[i] = all == 0 ? 0 : (float) shared / all;
        }
        for (int i = 0; i < ends.length; i++) {
            table.column(TOPIC_BEFORE.ordinal())[i] = i == 0 ? -1 : share[i - 1];
            table.column(TOPIC_AFTER.ordinal())[i] = i == ends.length - 1 ? -1 : share[i + 1];
        }
    }

    private static boolean isText(List<Line> lines, @Nullable String[] reasons, float[] inSpan, int i) {
        return inSpan[i] > 0 && reasons[i] == null && lines.get(i).prose();
    }

    /** In how many lines each word occurs. */
    private static final class Counts {

        private final int[] keys;
        private final int[] counts;
        /** The last counted line of a word, plus one. */
        private final int[] last;

        Counts(int words) {
            int capacity = Integer.highestOneBit(words + 1) * 4;
            keys = new int[capacity];
            counts = new int[capacity];
            last = new int[capacity];
        }

        int slot(int hash) {
            int key = hash == 0 ? 1 : hash;
            int at = (key ^ key >>> 15) & keys.length - 1;
            while (keys[at] != key && keys[at] != 0) {
                at = at + 1 & keys.length - 1;
            }
            keys[at] = key;
            return at;
        }

        void count(int slot, int line) {
            if (last[slot] != line + 1) {
                last[slot] = line + 1;
                counts[slot]++;
            }
        }
    }
}
