package org.lodewire.subscriptions.backfill;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.TopicMatch;

/**
 * What a backfill read and found. An article has a record for each of its revisions, of which the last one counts; so only what
 * matches is kept by its id, and what is read is counted in records. Not thread-safe.
 */
public final class BackfillResult {

    private final Instant since;
    private final boolean cut;
    private final SortedMap<String, Long> matched = new TreeMap<>();
    private final Map<String, List<String>> topicsById = new HashMap<>();
    private long records;
    private @Nullable Instant first;

    /**
     * Begins without articles.
     *
     * @param since the earliest event time that was asked for
     * @param cut   whether the articles of that time may have been removed already
     */
    BackfillResult(Instant since, boolean cut) {
        this.since = since;
        this.cut = cut;
    }

    void add(MatchedArticle article) {
        records++;
        Instant at = article.getTime().getEvent();
        first = first == null || at.isBefore(first) ? at : first;
        article.getBackfill().forEach(topic -> matched.putIfAbsent(topic, 0L));
        leave(article.getArticleId());
        List<String> topics = article.getMatches().stream()
                .map(TopicMatch::getTopic)
                .distinct()
                .toList();
        if (!topics.isEmpty()) {
            topics.forEach(topic -> matched.merge(topic, 1L, Long::sum));
            topicsById.put(article.getArticleId(), topics);
        }
    }

    /** An article no longer counts: its source withdrew it, or it has a time now that is not asked for. */
    void leave(String articleId) {
        List<String> topics = topicsById.remove(articleId);
        if (topics != null) {
            topics.forEach(topic -> matched.merge(topic, -1L, Long::sum));
        }
    }

    /** The number of articles that match each topic, by its id. */
    public Map<String, Long> matched() {
        return matched;
    }

    /** The number of records of articles that were read: one for each revision. */
    long records() {
        return records;
    }

    /** Whether articles of the time that was asked for may have been removed already. */
    boolean isCut() {
        return cut;
    }

    /** A readable report, line by line. */
    public Stream<String> lines() {
        if (first == null) {
            return Stream.of("There are no articles since " + since + " to backfill from.");
        }
        String read = number(records) + (records == 1 ? " record" : " records") + " of articles";
        String cutOff = cut ? " Earlier ones are no longer retained, so that longer windows lack them." : "";
        return Stream.concat(
                Stream.of("Read " + read + ", the oldest of " + first + "." + cutOff),
                matched.entrySet().stream()
                        .map(topic ->
                                "backfilled " + topic.getKey() + ": " + number(topic.getValue()) + " articles match"));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
