package org.lodewire.analysis.topics.query;

import java.util.Optional;
import org.lodewire.analysis.topics.words.TopicAnalyzer;

/** Says whether this version accepts a topic's query, which another version may have written. Safe for use by several threads. */
public final class TopicQueryCheck {

    private final TopicQueryParser parser = new TopicQueryParser(new TopicAnalyzer());

    /** Why a query is refused, over several lines; empty if it is accepted. */
    public Optional<String> refusal(String query) {
        try {
            parser.parse(query);
            return Optional.empty();
        } catch (TopicRejectedException e) {
            return Optional.of(e.getMessage());
        }
    }
}
