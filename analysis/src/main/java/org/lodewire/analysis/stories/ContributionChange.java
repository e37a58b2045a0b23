package org.lodewire.analysis.stories;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.analysis.stories.ledger.Contribution;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.TopicMatch;

/**
 * The change that a new, revised or withdrawn article makes to topics and entities. Each topic, and the trends, get one record
 * with both what is added and what it replaces, so that a revision never makes a count fall and rise again.
 *
 * @param before what the article contributed until now; empty for a new article
 * @param now    what it contributes from now on; nothing if it is withdrawn
 */
record ContributionChange(Optional<Contribution> before, Contribution now) {

    void emit(RecordOutput output) {
        Map<String, ReplacedContribution> replaced = new HashMap<>();
        before.ifPresent(earlier -> retract(earlier, replaced, output));
        for (TopicMatch match : now.article().getMatches()) {
            emit(now, match, StoryRecords.mention(now, match, false), output);
            emit(now, match, StoryRecords.contribution(now, match, replaced.get(match.getTopic())), output);
        }
        emitEntities(output);
    }

    /** Retracts all mentions, and the contributions to topics that now get none; the others are replaced. */
    private void retract(Contribution earlier, Map<String, ReplacedContribution> replaced, RecordOutput output) {
        Set<String> topicsNow =
                now.article().getMatches().stream().map(TopicMatch::getTopic).collect(Collectors.toSet());
        for (TopicMatch match : earlier.article().getMatches()) {
            emit(earlier, match, StoryRecords.mention(earlier, match, true), output);
            if (topicsNow.contains(match.getTopic())) {
                replaced.put(match.getTopic(), StoryRecords.replaced(earlier, match));
            } else {
                boolean withdrawn = now.article().getWithdrawn();
                emit(earlier, match, StoryRecords.retraction(earlier, match, withdrawn), output);
            }
        }
    }

    private void emitEntities(RecordOutput output) {
        Optional<Contribution> replaced =
                before.filter(earlier -> !earlier.article().getEntities().isEmpty());
        if (replaced.isPresent() || !now.article().getEntities().isEmpty()) {
            output.emit(
                    now.article().getArticleId(), StoryRecords.entities(now, replaced.orElse(null)), eventTime(now));
        }
    }

    private static void emit(Contribution contribution, TopicMatch match, SpecificRecord record, RecordOutput output) {
        output.emit(match.getTopic(), record, eventTime(contribution));
    }

    private static Instant eventTime(Contribution contribution) {
        return contribution.article().getTime().getEvent();
    }
}
