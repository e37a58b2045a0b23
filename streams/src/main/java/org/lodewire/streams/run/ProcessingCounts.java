package org.lodewire.streams.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.streams.flow.DeadLetterReason;
import org.lodewire.streams.flow.ProcessingListener;

/** Counts what becomes of articles and records, from the start of the pipeline in this process. Thread-safe. */
final class ProcessingCounts implements ProcessingListener {

    private final LongAdder accepted = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final Map<RejectionReason, LongAdder> rejected = adders(RejectionReason.class);
    private final Map<DeadLetterReason, LongAdder> deadLetters = adders(DeadLetterReason.class);
    private final AtomicReference<@Nullable String> lastDeadLetter = new AtomicReference<>();

    /**
     * The counts at one time, or their differences between two.
     *
     * @param accepted    new articles and revisions
     * @param repeated    repeats
     * @param rejected    by reason, only those above zero
     * @param deadLetters by reason, only those above zero
     */
    record Snapshot(
            long accepted,
            long repeated,
            Map<RejectionReason, Long> rejected,
            Map<DeadLetterReason, Long> deadLetters) {

        /** What was counted after an earlier snapshot. */
        Snapshot since(Snapshot earlier) {
            return new Snapshot(
                    accepted - earlier.accepted,
                    repeated - earlier.repeated,
                    difference(rejected, earlier.rejected),
                    difference(deadLetters, earlier.deadLetters));
        }

        private static <R> Map<R, Long> difference(Map<R, Long> later, Map<R, Long> earlier) {
            Map<R, Long> difference = new TreeMap<>(later);
            earlier.forEach((reason, count) -> difference.merge(reason, -count, Long::sum));
            difference.values().removeIf(count -> count == 0);
            return difference;
        }
    }

    @Override
    public void accepted() {
        accepted.increment();
    }

    @Override
    public void repeated() {
        repeated.increment();
    }

    @Override
    public void rejected(RejectionReason reason) {
        increment(rejected, reason);
    }

    @Override
    public void deadLetter(DeadLetterReason reason, String description) {
        increment(deadLetters, reason);
        lastDeadLetter.set(description);
    }

    /** The counts now. */
    Snapshot snapshot() {
        return new Snapshot(accepted.sum(), repeated.sum(), sums(rejected), sums(deadLetters));
    }

    /** The last dead letter: which record it is, and what is wrong with it. */
    Optional<String> lastDeadLetter() {
        return Optional.ofNullable(lastDeadLetter.get());
    }

    private static <R> void increment(Map<R, LongAdder> adders, R reason) {
        Objects.requireNonNull(adders.get(reason)).increment();
    }

    private static <R extends Enum<R>> Map<R, LongAdder> adders(Class<R> reasons) {
        Map<R, LongAdder> adders = new EnumMap<>(reasons);
        for (R reason : reasons.getEnumConstants()) {
            adders.put(reason, new LongAdder());
        }
        return Collections.unmodifiableMap(adders);
    }

    private static <R extends Enum<R>> Map<R, Long> sums(Map<R, LongAdder> adders) {
        Map<R, Long> sums = new TreeMap<>();
        adders.forEach((reason, adder) -> {
            if (adder.sum() > 0) {
                sums.put(reason, adder.sum());
            }
        });
        return sums;
    }
}
