package org.lodewire.subscriptions.deliverer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;

/** The attempts that this instance is making. Results come from other threads; everything else is for one thread. */
final class OpenAttempts {

    private final Function<Attempt, CompletableFuture<AttemptResult>> send;
    private final Map<Key, CompletableFuture<Void>> open = new HashMap<>();
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();

    private record Key(OwnedOutboxes owner, long attempt) {}

    /** An attempt that has ended. */
    record Finished(OwnedOutboxes owner, Attempt attempt, AttemptResult result) {}

    /** @param send makes an attempt; its future does not complete exceptionally */
    OpenAttempts(Function<Attempt, CompletableFuture<AttemptResult>> send) {
        this.send = send;
    }

    void make(OwnedOutboxes owner, List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            CompletableFuture<AttemptResult> result = send.apply(attempt);
            open.put(
                    new Key(owner, attempt.id()),
                    result.thenAccept(done -> finished.add(new Finished(owner, attempt, done))));
        }
    }

    /** Waits until the attempts of some partitions have ended, or a time has passed. Those of others go on meanwhile. */
    void await(Collection<OwnedOutboxes> owners, Duration patience) {
        CompletableFuture<?>[] theirs = open.entrySet().stream()
                .filter(each -> owners.contains(each.getKey().owner))
                .map(Map.Entry::getValue)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(theirs)
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Takes what has ended of partitions that are still owned. */
    List<Finished> takeFinished() {
        List<Finished> taken = new ArrayList<>();
        for (Finished next = finished.poll(); next != null; next = finished.poll()) {
            if (open.remove(new Key(next.owner, next.attempt.id())) != null) {
                taken.add(next);
            }
        }
        return taken;
    }

    /** Forgets the attempts of a partition that is no longer owned. What is on its way may arrive. */
    void drop(OwnedOutboxes owner) {
        open.keySet().removeIf(key -> key.owner == owner);
    }

    int size() {
        return open.size();
    }
}
