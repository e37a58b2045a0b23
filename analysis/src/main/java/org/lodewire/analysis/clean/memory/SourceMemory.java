package org.lodewire.analysis.clean.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.analysis.clean.memory.MemorySnapshot.RememberedLine;

/**
 * The lines of one source. Its state is a function of the latest snapshot and the entries after it, so that it is the same
 * after a restart. Not thread-safe.
 */
final class SourceMemory {

    /** Most lines of a snapshot: those with the greatest weight. */
    static final int MAX_LINES = 2_000;
    /** A count this high is not increased: it would only take longer to fade, and cost a write for every article. */
    private static final double SATURATED = 8;
    /**
     * A line of this weight is forgotten. Its count fades much faster than article numbers, of which 16 bits are stored,
     * repeat.
     */
    private static final double FADED = -4;

    private final Duration halfLife;
    private FingerprintTable lines = new FingerprintTable();
    private long articles;
    private long minute;

    /** @param halfLife at least a minute */
    SourceMemory(Duration halfLife) {
        this.halfLife = halfLife;
    }

    /** Returns how many articles were added. */
    long articles() {
        return articles;
    }

    /** Returns when the last article was added, in minutes since the epoch. */
    long minute() {
        return minute;
    }

    /** Returns the lines as of a time in milliseconds since the epoch. */
    KnownLines at(long time) {
        long now = LineCount.minute(time);
        return fingerprint -> count(fingerprint, now, articles + 1);
    }

    private double count(long fingerprint, long now, long article) {
        long packed = lines.get(fingerprint);
        return packed == 0 ? 0 : LineCount.unpack(packed).count(now, article, halfLife);
    }

    /** Returns what an article would add at a time; empty if all its lines are known well enough. */
    ArticleEntry entry(ArticleLines article, long time) {
        long now = Math.max(minute, LineCount.minute(time));
        long number = articles + 1;
        int original = original(article.body());
        List<Long> counted = original >= 0
                ? List.of()
                : article.shareable().stream()
                        .filter(fingerprint -> count(fingerprint, now, number) < SATURATED)
                        .toList();
        List<Long> body = article.body().stream()
                .filter(fingerprint -> lines.get(fingerprint) == 0 && !counted.contains(fingerprint))
                .toList();
        return new ArticleEntry(number, now, original >= 0 ? original : (int) number & 0xffff, counted, body);
    }

    /**
     * Returns which article this one is a copy of: the one that has more than half of its longest lines, not counting lines
     * that several articles have. Returns -1 if it is no copy.
     */
    private int original(List<Long> body) {
        Map<Integer, Integer> commonByArticle = new HashMap<>();
        int own = 0;
        for (long fingerprint : body) {
            long packed = lines.get(fingerprint);
            if (packed == 0 || LineCount.unpack(packed).count() <= 1) {
                own++;
            }
            if (packed != 0 && LineCount.unpack(packed).count() <= 1) {
                commonByArticle.merge(LineCount.unpack(packed).article(), 1, Integer::sum);
            }
        }
        for (Map.Entry<Integer, Integer> common : commonByArticle.entrySet()) {
            if (common.getValue() * 2 > own) {
                return common.getKey();
            }
        }
        return -1;
    }

    /** Adds an article. */
    void add(ArticleEntry entry) {
        articles = entry.number();
        minute = entry.minute();
        for (long fingerprint : entry.counted()) {
            double count = count(fingerprint, minute, articles) + 1;
            lines.put(fingerprint, new LineCount(count, minute, entry.original()).packed());
        }
        for (long fingerprint : entry.body()) {
            lines.put(fingerprint, new LineCount(0, minute, entry.original()).packed());
        }
    }

    private record WeightedLine(RememberedLine line, double weight) {}

    /** Forgets faded lines, and those with the least weight beyond {@link #MAX_LINES}; returns the rest. */
    MemorySnapshot snapshot() {
        List<WeightedLine> weighted = new ArrayList<>(lines.size());
        lines.forEach((fingerprint, packed) -> {
            double weight = LineCount.unpack(packed).weight(minute, articles, halfLife);
            if (weight >= FADED) {
                weighted.add(new WeightedLine(new RememberedLine(fingerprint, packed), weight));
            }
        });
        weighted.sort(Comparator.comparingDouble(WeightedLine::weight)
                .reversed()
                .thenComparingLong(each -> each.line().fingerprint()));
        List<RememberedLine> remembered =
                weighted.stream().limit(MAX_LINES).map(WeightedLine::line).toList();
        MemorySnapshot snapshot = new MemorySnapshot(articles, minute, remembered);
        restore(snapshot);
        return snapshot;
    }

    /** Replaces the memory by a snapshot. */
    void restore(MemorySnapshot snapshot) {
        articles = snapshot.articles();
        minute = snapshot.minute();
        lines = new FingerprintTable();
        snapshot.lines().forEach(line -> lines.put(line.fingerprint(), line.count()));
    }
}
