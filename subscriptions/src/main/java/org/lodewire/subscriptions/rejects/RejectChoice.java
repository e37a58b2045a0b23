package org.lodewire.subscriptions.rejects;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.RejectionReason;

/**
 * Which rejected articles to show or to submit. A set that is empty, and a time that is null, restricts nothing.
 *
 * @param reasons  why they were rejected
 * @param sources  their sources
 * @param articles their ids
 * @param since    the earliest time, see {@link Reject#time}
 * @param until    the time before which it is
 */
public record RejectChoice(
        Set<RejectionReason> reasons,
        Set<String> sources,
        Set<String> articles,
        @Nullable Instant since,
        @Nullable Instant until)
        implements Predicate<Reject> {

    /** All of them. */
    public static final RejectChoice ALL = new RejectChoice(Set.of(), Set.of(), Set.of(), null, null);

    /** Copies the sets. */
    public RejectChoice {
        reasons = Set.copyOf(reasons);
        sources = Set.copyOf(sources);
        articles = Set.copyOf(articles);
    }

    @Override
    public boolean test(Reject reject) {
        String id = reject.article().getArticleId();
        return (reasons.isEmpty() || reasons.contains(reject.article().getReason()))
                && (sources.isEmpty() || sources.contains(reject.article().getSource()))
                && (articles.isEmpty() || id != null && articles.contains(id))
                && (since == null || !reject.time().isBefore(since))
                && (until == null || reject.time().isBefore(until));
    }
}
