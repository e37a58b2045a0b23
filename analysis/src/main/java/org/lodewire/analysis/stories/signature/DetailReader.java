package org.lodewire.analysis.stories.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the details of a text. A detail is a name or a run of figures beside three words, those before it or those after
 * it; among the three, at most one other name or figure may stand, whatever it is. So every name and every figure is
 * two details at most.
 */
final class DetailReader {

    private static final int CONTEXT = 3;
    private static final int MAX_MASKED = 1;
    private static final long MASK = 1;
    private static final long BEGIN = 2;
    private static final long END = 3;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final Words words;
    private final BitSet names;
    /** Words, with one mask for each name or run of figures. */
    private final long[] items;
    /** First and last word of the name or run of figures, as positions; -1 if the item is a plain word. */
    private final int[] first;

    private final int[] last;
    private int size;

    private int[] details = new int[64];
    private int count;

    private DetailReader(Words words) {
        this.words = words;
        this.names = Names.of(words);
        items = new long[words.size()];
        first = new int[words.size()];
        last = new int[words.size()];
    }

    /** Returns the details of a text, ascending. Of a context that has several details in the text, none is returned. */
    static int[] read(Words words) {
        DetailReader reader = new DetailReader(words);
        reader.mask();
        reader.collect();
        return reader.unambiguous();
    }

    private void mask() {
        for (int i = 0; i < words.size(); i++) {
            boolean figure = words.isFigure(i);
            if (figure || names.get(i)) {
                if (size > 0 && continues(i, figure)) {
                    last[size - 1] = i;
                    continue;
                }
                items[size] = MASK;
                first[size] = i;
            } else {
                items[size] = words.word(i);
                first[size] = -1;
            }
            last[size++] = i;
        }
    }

    private boolean continues(int i, boolean figure) {
        boolean masked = first[size - 1] >= 0;
        boolean sameKind = masked && words.isFigure(first[size - 1]) == figure;
        return sameKind && !words.isSeparate(i) && (figure || !words.isFirst(i));
    }

    private void collect() {
        for (int i = 0; i < size; i++) {
            if (first[i] >= 0) {
                boolean figure = words.isFigure(first[i]);
                int digest = figure ? figures(i) : Details.nameDigest(words.word(first[i]), words.word(last[i]));
                add(context(i - CONTEXT, figure, 0), figure, digest);
                add(context(i + 1, figure, 1), figure, digest);
            }
        }
    }

    private int figures(int item) {
        long hash = 0;
        for (int i = first[item]; i <= last[item]; i++) {
            hash = HASHER.hashLongLongToLong(hash, words.word(i));
        }
        return Details.figureDigest(hash);
    }

    /** Returns the hash of the context that begins at an item; 0 if too much of it is masked. */
    private long context(int from, boolean figure, int side) {
        long hash = HASHER.hashLongLongToLong(side, figure ? 1 : 0);
        int masked = 0;
        for (int i = from; i < from + CONTEXT; i++) {
            long item = i < 0 ? BEGIN : i >= size ? END : items[i];
            masked += item == MASK ? 1 : 0;
            hash = HASHER.hashLongLongToLong(hash, item);
        }
        return masked > MAX_MASKED ? 0 : hash;
    }

    private void add(long context, boolean figure, int digest) {
        if (context != 0) {
            details = count == details.length ? Arrays.copyOf(details, 2 * count) : details;
            details[count++] = Details.entry(context, figure, digest);
        }
    }

    private int[] unambiguous() {
        Arrays.sort(details, 0, count);
        int kept = 0;
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && Details.context(details[to]) == Details.context(details[from])) {
                to++;
            }
            if (details[to - 1] == details[from]) {
                details[kept++] = details[from];
            }
        }
        return Arrays.copyOf(details, kept);
    }
}
