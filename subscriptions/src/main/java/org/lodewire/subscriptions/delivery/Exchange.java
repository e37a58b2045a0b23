package org.lodewire.subscriptions.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The attempts and writes that have been asked for and are not finished, and how to go on after each. Not thread-safe. */
final class Exchange {

    private final Map<Long, Running> running = new HashMap<>();
    private final Map<Long, Pending> written = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private long ids;

    private record Running(String subscription, BiConsumer<AttemptResult, Long> after) {}

    private record Pending(String subscription, Write write, Runnable after) {}

    /** Makes an attempt with an id. */
    interface AttemptMaker {
        Attempt with(long id);
    }

    /** Asks for an attempt. */
    void attempt(String subscription, AttemptMaker maker, BiConsumer<AttemptResult, Long> after) {
        long id = ids++;
        running.put(id, new Running(subscription, after));
        attempts.add(maker.with(id));
    }

    /** Asks for a transaction. */
    void write(String subscription, List<Change> changes, Runnable after) {
        Write write = new Write(ids++, List.copyOf(changes));
        written.put(write.id(), new Pending(subscription, write, after));
        writes.add(write);
    }

    /** Goes on after an attempt. Returns whose it was; null if there is none with this id. */
    @Nullable
    String finished(long id, AttemptResult result, long now) {
        Running done = running.remove(id);
        if (done == null) {
            return null;
        }
        done.after.accept(result, now);
        return done.subscription;
    }

    /** Goes on after a write. Returns whose it was; null if there is none with this id. */
    @Nullable
    String committed(long id) {
        Pending done = written.remove(id);
        if (done == null) {
            return null;
        }
        done.after.run();
        return done.subscription;
    }

    /** Asks for the same write again. */
    void aborted(long id) {
        Pending again = written.get(id);
        if (again != null) {
            writes.add(again.write);
        }
    }

    List<Attempt> takeAttempts() {
        List<Attempt> taken = List.copyOf(attempts);
        attempts.clear();
        return taken;
    }

    List<Write> takeWrites() {
        List<Write> taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }
}
