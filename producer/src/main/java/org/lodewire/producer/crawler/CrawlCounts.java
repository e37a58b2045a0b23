package org.lodewire.producer.crawler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.lodewire.producer.crawl.Change;
import org.lodewire.producer.fetch.FetchFailure;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;

/** Counts what an instance of the crawler does, from its start. Thread-safe. */
public final class CrawlCounts {

    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final LongAdder articles = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder transactions = new LongAdder();
    private final LongAdder pushed = new LongAdder();
    private final LongAdder forged = new LongAdder();
    private volatile int known;
    private volatile int waiting;
    private volatile int open;

    /**
     * The counts at one time, or their differences between two.
     *
     * @param requests     ended requests
     * @param articles     articles that were written
     * @param rejected     items that were rejected
     * @param transactions committed transactions
     * @param pushed       documents that hubs delivered
     * @param forged       deliveries without a valid signature, which are ignored
     * @param outcomes     of requests: {@code HTTP 200}, {@code timeout}; only those above zero
     */
    public record Snapshot(
            long requests,
            long articles,
            long rejected,
            long transactions,
            long pushed,
            long forged,
            Map<String, Long> outcomes) {

        /** What was counted after an earlier snapshot. */
        public Snapshot since(Snapshot earlier) {
            Map<String, Long> difference = new TreeMap<>(outcomes);
            earlier.outcomes.forEach((outcome, count) -> difference.merge(outcome, -count, Long::sum));
            difference.values().removeIf(count -> count == 0);
            return new Snapshot(
                    requests - earlier.requests,
                    articles - earlier.articles,
                    rejected - earlier.rejected,
                    transactions - earlier.transactions,
                    pushed - earlier.pushed,
                    forged - earlier.forged,
                    difference);
        }

        /** The outcomes that are errors, in words; empty if there are none. */
        public String errors() {
            StringBuilder text = new StringBuilder();
            outcomes.forEach((outcome, count) -> {
                if (!outcome.matches("HTTP [23]\\d\\d")) {
                    text.append(text.isEmpty() ? "" : ", ")
                            .append(outcome)
                            .append(' ')
                            .append(count);
                }
            });
            return text.toString();
        }
    }

    void ended(FetchResult result) {
        String outcome = result instanceof FetchResponse response
                ? "HTTP " + response.status()
                : ((FetchFailure) result).kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        outcomes.computeIfAbsent(outcome, key -> new LongAdder()).increment();
    }

    void committed(List<Change> changes) {
        transactions.increment();
        articles.add(changes.stream()
                .filter(change -> change instanceof Change.Publish)
                .count());
        rejected.add(changes.stream()
                .filter(change -> change instanceof Change.Reject)
                .count());
    }

    void pushed() {
        pushed.increment();
    }

    void forged() {
        forged.increment();
    }

    void show(int knownNow, int waitingNow, int openNow) {
        known = knownNow;
        waiting = waitingNow;
        open = openNow;
    }

    /** The counts now. */
    public Snapshot snapshot() {
        Map<String, Long> sums = new TreeMap<>();
        outcomes.forEach((outcome, count) -> sums.put(outcome, count.sum()));
        long requests = sums.values().stream().mapToLong(Long::longValue).sum();
        return new Snapshot(
                requests, articles.sum(), rejected.sum(), transactions.sum(), pushed.sum(), forged.sum(), sums);
    }

    /** How many feeds and pages there are. */
    public int known() {
        return known;
    }

    /** How many requests are due, and wait until fewer are open. */
    public int waiting() {
        return waiting;
    }

    /** How many requests are open. */
    public int open() {
        return open;
    }
}
