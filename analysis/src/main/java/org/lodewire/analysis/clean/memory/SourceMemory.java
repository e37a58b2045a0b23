package org.lodewire.analysis.clean.memory;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of one source. It is made of a snapshot and the articles noted since, and of nothing else, so that it is the
 * same after a restart. For one thread.
 */
final class SourceMemory {

    /** At most so many lines are in a snapshot: those of most articles, and of these the latest. */
    static final int MOST_LINES = 2_000;
    /** A count this high is not raised: it would only take longer to fade, and cost a write for every article. */
    private static final double ENOUGH = 8;
    /** What has faded by so many halvings is forgotten. The number of an article comes round again much later than that. */
    private static final double FADED = -4;

    private final Duration halfLife;
    private FingerprintTable lines = new FingerprintTable();
    private long articles;
    private long minute;

    /** @param halfLife at least a minute */
    SourceMemory(Duration halfLife) {
        this.halfLife = halfLife;
    }

    /** How many articles were noted. */
    long articles() {
        return articles;
    }

    /** When the last article was noted, in minutes since the epoch. */
    long minute() {
        return minute;
    }

    /** The lines as of a time in milliseconds. */
    KnownLines at(long time) {
        long now = LineCount.minute(time);
        return print -> count(print, now, articles + 1);
    }

    private double count(long print, long now, long article) {
        long packed = lines.get(print);
        return packed == 0 ? 0 : LineCount.read(packed).count(now, article, halfLife);
    }

    /** What an article adds; nothing, if all of it is known well enough. */
    ArticleEntry note(ArticleLines article, long time) {
        long now = Math.max(minute, LineCount.minute(time));
        long number = articles + 1;
        int first = copied(article.body());
        List<Long> raised = first >= 0
                ? List.of()
                : article.shareable().stream()
                        .filter(print -> count(print, now, number) < ENOUGH)
                        .toList();
        List<Long> body = article.body().stream()
                .filter(print -> lines.get(print) == 0 && !raised.contains(print))
                .toList();
        return new ArticleEntry(number, now, first >= 0 ? first : (int) number & 0xffff, raised, body);
    }

    /**
     * Which article this one is a copy of: more than half of its longest lines are in that one and nowhere else. What other
     * articles have too says nothing. -1 if it is none.
     */
    private int copied(List<Long> body) {
        Map<Integer, Integer> common = new HashMap<>();
        int own = 0;
        for (long print : body) {
            long packed = lines.get(print);
            if (packed == 0 || LineCount.read(packed).count() <= 1) {
                own++;
            }
            if (packed != 0 && LineCount.read(packed).count() <= 1) {
                common.merge(LineCount.read(packed).article(), 1, Integer::sum);
            }
        }
        for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
            if (entry.getValue() * 2 > own) {
                return entry.getKey();
            }
        }
        return -1;
    }

    /** Adds what was noted of an article. */
    void add(ArticleEntry noted) {
        articles = noted.number();
        minute = noted.minute();
        for (long print : noted.raised()) {
            lines.put(print, new LineCount(count(print, minute, articles) + 1, minute, noted.first()).packed());
        }
        for (long print : noted.body()) {
            lines.put(print, new LineCount(0, minute, noted.first()).packed());
        }
    }

    private record Entry(long print, long packed, double weight) {}

    /** Forgets what has faded and the weakest lines beyond the most that are kept, and writes the rest. */
    byte[] snapshot() {
        List<Entry> entries = new ArrayList<>(lines.size());
        lines.forEach((print, packed) -> {
            double weight = LineCount.read(packed).weight(minute, articles, halfLife);
            if (weight >= FADED) {
                entries.add(new Entry(print, packed, weight));
            }
        });
        entries.sort(Comparator.comparingDouble(Entry::weight).reversed().thenComparingLong(Entry::print));
        List<Entry> kept = entries.subList(0, Math.min(MOST_LINES, entries.size()));
        ByteBuffer buffer = ByteBuffer.allocate((2 + 2 * kept.size()) * Long.BYTES)
                .putLong(articles)
                .putLong(minute);
        lines = new FingerprintTable();
        for (Entry entry : kept) {
            lines.put(entry.print(), entry.packed());
            buffer.putLong(entry.print()).putLong(entry.packed());
        }
        return buffer.array();
    }

    /** Begins with a snapshot. */
    void restore(byte[] snapshot) {
        ByteBuffer buffer = ByteBuffer.wrap(snapshot);
        articles = buffer.getLong();
        minute = buffer.getLong();
        while (buffer.hasRemaining()) {
            long print = buffer.getLong();
            lines.put(print, buffer.getLong());
        }
    }
}
