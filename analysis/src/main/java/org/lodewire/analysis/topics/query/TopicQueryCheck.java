package org.lodewire.analysis.topics.query;

import java.util.Optional;
import org.lodewire.analysis.files.SourceText;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.analysis.topics.words.TextAnalysis;

/**
 * Checks whether this version accepts the queries of topics, with the bundled analyses. Thread-safe.
 */
public final class TopicQueryCheck {

    private final TextAnalyses analyses = TextAnalyses.bundled();

    /**
     * Checks a query.
     *
     * @throws TopicRejectedException if it is not accepted
     */
    public void check(String query) throws TopicRejectedException {
        check(SourceText.of(query));
    }

    /**
     * Checks a query, and reports its faults at their places in its source.
     *
     * @throws TopicRejectedException if it is not accepted
     */
    public void check(SourceText query) throws TopicRejectedException {
        for (TextAnalysis analysis : analyses.all()) {
            new TopicQueryParser(analysis).parse(query);
        }
    }

    /**
     * Returns the reason why a query is rejected, which another version may have published, possibly over several lines;
     * empty if it is accepted.
     */
    public Optional<String> rejection(String query) {
        try {
            check(query);
            return Optional.empty();
        } catch (TopicRejectedException e) {
            return Optional.of(String.join("\n", e.faults()));
        }
    }
}
