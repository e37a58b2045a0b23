package org.lodewire.analysis.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.stories.ledger.Contribution;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.TopicMatch;

/**
 * The change that a backfill makes to what a counted article contributes to topics. The story, the time and the entities of
 * the article stay as they are.
 *
 * @param counted  what the article contributes until now
 * @param backfill what it contributes to the topics of the backfill from now on
 */
record Backfill(Contribution counted, MatchedArticle backfill) {

    /** Emits what changes. Returns what the article contributes now; empty if nothing changes. */
    Optional<Contribution> emit(RecordOutput output) {
        Map<String, TopicMatch> before = byTopic(counted.article());
        Map<String, TopicMatch> now = byTopic(backfill);
        Set<String> changed = new HashSet<>();
        for (String topic : backfill.getBackfill()) {
            TopicMatch known = before.get(topic);
            TopicMatch match = now.get(topic);
            if (mentions(known) != mentions(match) && changed.add(topic)) {
                emit(known, match, output);
            }
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(changed(before, now, changed));
    }

    private void emit(@Nullable TopicMatch known, @Nullable TopicMatch match, RecordOutput output) {
        Instant at = counted.article().getTime().getEvent();
        ReplacedContribution replaced = null;
        if (known != null) {
            output.emit(known.getTopic(), StoryRecords.mention(counted, known, true), at);
            replaced = StoryRecords.replaced(counted, known);
        }
        if (match != null) {
            output.emit(match.getTopic(), StoryRecords.mention(counted, match, false), at);
            output.emit(match.getTopic(), StoryRecords.backfilled(counted, match, false, replaced), at);
        } else if (known != null) {
            output.emit(known.getTopic(), StoryRecords.backfilled(counted, known, true, null), at);
        }
    }

    private Contribution changed(Map<String, TopicMatch> before, Map<String, TopicMatch> now, Set<String> changed) {
        List<TopicMatch> matches = new ArrayList<>(before.values());
        matches.removeIf(match -> changed.contains(match.getTopic()));
        changed.stream().filter(now::containsKey).sorted().map(now::get).forEach(matches::add);
        return new Contribution(
                counted.storyId(),
                MatchedArticle.newBuilder(counted.article()).setMatches(matches).build());
    }

    private static int mentions(@Nullable TopicMatch match) {
        return match == null ? 0 : match.getCount();
    }

    /** Other programs may write backfills too, and a count below one is none. */
    private static Map<String, TopicMatch> byTopic(MatchedArticle article) {
        return article.getMatches().stream()
                .filter(match -> match.getCount() > 0)
                .collect(Collectors.toMap(TopicMatch::getTopic, Function.identity(), (first, second) -> first));
    }
}
