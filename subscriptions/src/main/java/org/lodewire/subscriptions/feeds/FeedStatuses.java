package org.lodewire.subscriptions.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.definitions.FeedDefinitionCheck;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.FeedStatus;

/** The newest status of each feed. Not thread-safe. */
public final class FeedStatuses {

    private final Map<String, FeedDefinition> definitions;
    private final Set<String> defined;
    private final FeedDefinitionCheck check;
    private final Map<String, FeedStatus> statuses = new TreeMap<>();

    /**
     * @param definitions the feeds that are defined, by id
     * @param check       which definitions the crawler takes
     */
    public FeedStatuses(Map<String, FeedDefinition> definitions, FeedDefinitionCheck check) {
        this.check = check;
        this.definitions = new TreeMap<>(definitions);
        this.defined = new TreeSet<>(definitions.keySet());
    }

    /** Takes a status, which replaces an earlier one of the feed; null removes it. */
    public void take(String id, @Nullable FeedStatus status) {
        if (status == null) {
            statuses.remove(id);
        } else {
            statuses.put(id, status);
        }
    }

    /**
     * Takes a status that is newer than the definitions: a crawler publishes them for feeds that are defined.
     *
     * @return whether it says anything new; the end of a feed that is known to be removed does not
     */
    public boolean takeNew(String id, @Nullable FeedStatus status) {
        take(id, status);
        if (status == null) {
            return defined.remove(id);
        }
        defined.add(id);
        return true;
    }

    /**
     * Takes a definition that was applied or, if it is null, removed.
     *
     * @return whether the feed was not defined before, or is not any more
     */
    public boolean define(String id, @Nullable FeedDefinition definition) {
        if (definition == null) {
            definitions.remove(id);
            return defined.remove(id);
        }
        definitions.put(id, definition);
        return defined.add(id);
    }

    /** Whether there is no feed. */
    public boolean isEmpty() {
        return defined.isEmpty() && statuses.isEmpty();
    }

    /** All feeds, by id: those that are defined, and those that have a status still. */
    public List<FeedReport> feeds() {
        Set<String> ids = new TreeSet<>(defined);
        ids.addAll(statuses.keySet());
        List<FeedReport> feeds = new ArrayList<>();
        ids.forEach(id -> feeds.add(feed(id)));
        return feeds;
    }

    /** A feed. */
    public FeedReport feed(String id) {
        FeedDefinition definition = definitions.get(id);
        String refused = definition == null ? null : check.fault(id, definition).orElse(null);
        return new FeedReport(id, statuses.get(id), defined.contains(id), refused);
    }

    /** A feed as JSON. */
    public ObjectNode json(FeedReport feed) {
        FeedDefinition definition = definitions.get(feed.id());
        return feed.json(definition == null ? "" : definition.getUrl());
    }
}
