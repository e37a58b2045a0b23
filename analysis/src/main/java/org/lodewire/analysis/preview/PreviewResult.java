package org.lodewire.analysis.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.CountWindow;

/**
 * The result of a preview.
 *
 * @param definition the previewed definition
 * @param since      the start of the reported time; earlier articles count only in the windows that contain them
 * @param until      the latest event time
 * @param summary    a summary of the articles that were read
 * @param unplaced   number of matches that are not counted, because they are later than the grace or have no story yet
 * @param matches    the counted articles by event time, each once
 * @param total      the sum of the counted articles
 * @param counts     the counts at the ends at which they changed, by window
 * @param alerts     in the order in which they were raised
 */
public record PreviewResult(
        TopicDefinition definition,
        Instant since,
        Instant until,
        ArticlePreview.Summary summary,
        long unplaced,
        List<MatchingArticle> matches,
        Tally total,
        Map<CountWindow, NavigableMap<Long, Tally>> counts,
        List<PreviewedAlert> alerts) {

    /** The counts of a window of the definition, at the ends at which they changed. */
    public NavigableMap<Long, Tally> countsOf(CountWindow window) {
        return Objects.requireNonNull(counts.get(window), () -> "No counts of " + window);
    }

    /**
     * Counts the matches of a preview.
     *
     * @param asked the start of the reported time; null for that of the first article
     * @param grace how late an article may be and still be counted
     */
    public static PreviewResult of(ArticlePreview articles, @Nullable Instant asked, Duration grace) {
        TopicDefinition definition = articles.definition();
        ArticlePreview.Summary summary = articles.summary();
        Instant since = asked == null ? summary.first() : asked;
        CountPreview counting = new CountPreview(definition, grace);
        counting.count(articles.matches(), summary.clock());
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
                summary.clock(),
                summary,
                unplaced,
                counted,
                total,
                counting.counts(),
                counting.alerts().stream()
                        .filter(alert -> alert.at().isAfter(since))
                        .toList());
    }

    /** The newest counted articles, newest first. */
    public List<MatchingArticle> newest(int most) {
        return matches.stream()
                .sorted(Comparator.comparing(MatchingArticle::at).reversed().thenComparing(MatchingArticle::id))
                .limit(most)
                .toList();
    }

    /** The number of mentions of each form, in lower case. */
    public Map<String, Long> forms() {
        return matches.stream()
                .flatMap(match -> match.forms().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
