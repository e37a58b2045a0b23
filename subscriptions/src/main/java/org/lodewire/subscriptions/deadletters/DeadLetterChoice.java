package org.lodewire.subscriptions.deadletters;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters to show or to submit. A set that is empty, and a time that is null, restricts nothing.
 *
 * @param reasons why they are dead letters, in upper case
 * @param topics  the topics of the records that failed
 * @param since   the earliest time, see {@link DeadLetter#time}
 * @param until   the time before which it is
 */
public record DeadLetterChoice(
        Set<String> reasons,
        Set<String> topics,
        @Nullable Instant since,
        @Nullable Instant until) implements Predicate<DeadLetter> {

    /** All of them. */
    public static final DeadLetterChoice ALL = new DeadLetterChoice(Set.of(), Set.of(), null, null);

    /** Copies the sets. */
    public DeadLetterChoice {
        reasons = Set.copyOf(reasons);
        topics = Set.copyOf(topics);
    }

    @Override
    public boolean test(DeadLetter letter) {
        return (reasons.isEmpty() || reasons.contains(letter.reason()))
                && (topics.isEmpty() || topics.contains(letter.topic()))
                && (since == null || !letter.time().isBefore(since))
                && (until == null || letter.time().isBefore(until));
    }
}
