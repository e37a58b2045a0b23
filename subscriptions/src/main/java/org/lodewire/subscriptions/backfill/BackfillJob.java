package org.lodewire.subscriptions.backfill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.Durations;

/** A backfill of a topic that somebody asked for. Thread-safe. */
final class BackfillJob {

    /** How far a backfill got. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    private final TopicDefinition definition;
    private final Duration length;
    private final Instant requestedAt;
    private State state = State.WAITING;
    private @Nullable String detail;
    private @Nullable BackfillResult result;

    BackfillJob(TopicDefinition definition, Duration length, Instant requestedAt) {
        this.definition = definition;
        this.length = length;
        this.requestedAt = requestedAt;
    }

    TopicDefinition definition() {
        return definition;
    }

    Duration length() {
        return length;
    }

    synchronized void begun() {
        state = State.RUNNING;
    }

    synchronized void done(BackfillResult found) {
        state = State.DONE;
        result = found;
    }

    synchronized void failed(String why) {
        state = State.FAILED;
        detail = why;
    }

    synchronized boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    synchronized ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("topic", definition.getId())
                .put("length", Durations.format(length))
                .put("requestedAt", requestedAt.toString())
                .put("state", state.name())
                .put("detail", detail);
        if (result == null) {
            return json.put("articlesRead", (Long) null)
                    .put("articlesMatched", (Long) null)
                    .put("complete", (Boolean) null);
        }
        return json.put("articlesRead", result.records())
                .put("articlesMatched", result.matched().getOrDefault(definition.getId(), 0L))
                .put("complete", !result.isCut());
    }
}
