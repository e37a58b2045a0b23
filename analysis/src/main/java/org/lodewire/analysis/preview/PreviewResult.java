package org.lodewire.analysis.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * What a preview came to.
 *
 * @param definition what was previewed
 * @param since      from when on it is told of; what was before only counts in the windows that reach back to it
 * @param until      how far time got
 * @param seen       what was read
 * @param unplaced   matches that do not count, as they came later than the grace or have no story yet
 * @param matches    the articles that count, by event time, each once
 * @param total      all of them
 * @param counts     by window, the counts at the ends at which they changed
 * @param alerts     in the order in which they were raised
 */
public record PreviewResult(
        TopicDefinition definition,
        Instant since,
        Instant until,
        ArticlePreview.Seen seen,
        long unplaced,
        List<MatchingArticle> matches,
        Tally total,
        Map<CountWindow, NavigableMap<Long, Tally>> counts,
        List<PreviewedAlert> alerts) {

    /**
     * Counts what was found.
     *
     * @param asked from when on to tell; null for all
     * @param grace how late an article may be and still be counted
     */
    public static PreviewResult of(ArticlePreview articles, Instant asked, Duration grace) {
        TopicDefinition definition = articles.definition();
        ArticlePreview.Seen seen = articles.seen();
        Instant since = asked == null ? seen.first() : asked;
        CountPreview counting = new CountPreview(definition, grace);
        counting.count(articles.matches(), seen.clock());
        Map<String, MatchingArticle> last = new HashMap<>();
        long unplaced = 0;
        for (MatchingArticle match : articles.matches()) {
            unplaced += match.story() == null && !match.at().isBefore(since) ? 1 : 0;
            if (match.story() != null) {
                last.put(match.id(), match);
            }
        }
        List<MatchingArticle> counted = last.values().stream()
                .filter(match -> match.mentions() > 0 && !match.at().isBefore(since))
                .sorted(Comparator.comparing(MatchingArticle::at).thenComparing(MatchingArticle::id))
                .toList();
        Tally total = new Tally(
                counted.size(),
                counted.stream().map(MatchingArticle::story).distinct().count(),
                counted.stream().mapToLong(MatchingArticle::mentions).sum());
        return new PreviewResult(
                definition,
                since,
                seen.clock(),
                seen,
                unplaced,
                counted,
                total,
                counting.counts(),
                counting.alerts().stream()
                        .filter(alert -> alert.at().isAfter(since))
                        .toList());
    }

    /** The newest articles that count, at most so many, newest first. */
    public List<MatchingArticle> newest(int most) {
        return matches.stream()
                .sorted(Comparator.comparing(MatchingArticle::at).reversed().thenComparing(MatchingArticle::id))
                .limit(most)
                .toList();
    }

    /** How often each form of words is a mention, in lower case. */
    public Map<String, Long> forms() {
        return matches.stream()
                .flatMap(match -> match.forms().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
