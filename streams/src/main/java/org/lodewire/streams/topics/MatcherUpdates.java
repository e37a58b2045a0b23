package org.lodewire.streams.topics;

import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.definitions.DefinitionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies changes of topic definitions to a matcher. */
public final class MatcherUpdates implements DefinitionListener {

    private static final Logger LOG = LoggerFactory.getLogger(MatcherUpdates.class);

    private final TopicMatcher matcher;

    /** @param matcher the matcher to update */
    public MatcherUpdates(TopicMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * A rejected definition, which another version must have written, matches nothing; other topics are not affected.
     */
    @Override
    public void put(TopicDefinition definition) {
        try {
            matcher.put(definition);
        } catch (TopicRejectedException e) {
            LOG.error("Topic {} matches nothing: {}", definition.getId(), e.getMessage());
            matcher.remove(definition.getId());
        }
    }

    @Override
    public void remove(String topic) {
        matcher.remove(topic);
    }
}
