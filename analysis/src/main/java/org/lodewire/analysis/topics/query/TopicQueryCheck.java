package org.lodewire.analysis.topics.query;

import java.util.Optional;
import org.lodewire.analysis.topics.words.TopicAnalyzer;

/** Checks whether this version accepts a topic's query, which another version may have published. Thread-safe. */
public final class TopicQueryCheck {

    private final TopicQueryParser parser = new TopicQueryParser(new TopicAnalyzer());

    /** Returns the reason why a query is rejected, possibly over several lines; empty if it is accepted. */
    public Optional<String> rejection(String query) {
        try {
            parser.parse(query);
            return Optional.empty();
        } catch (TopicRejectedException e) {
            return Optional.of(e.getMessage());
        }
    }
}
