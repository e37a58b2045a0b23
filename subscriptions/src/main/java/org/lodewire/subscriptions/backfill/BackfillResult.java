package org.lodewire.subscriptions.backfill;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.MatchedArticle;

/** What a backfill read and found. Not thread-safe. */
public final class BackfillResult {

    private final Instant since;
    private final boolean cut;
    private final SortedMap<String, Long> matched = new TreeMap<>();
    private long articles;
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
        articles++;
        Instant at = article.getTime().getEvent();
        first = first == null || at.isBefore(first) ? at : first;
        article.getBackfill().forEach(topic -> matched.putIfAbsent(topic, 0L));
        article.getMatches().forEach(match -> matched.merge(match.getTopic(), 1L, Long::sum));
    }

    /** The number of articles that match each topic, by its id. */
    public Map<String, Long> matched() {
        return matched;
    }

    /** The number of articles that were read. */
    long articles() {
        return articles;
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
        String read = number(articles) + (articles == 1 ? " article" : " articles");
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
