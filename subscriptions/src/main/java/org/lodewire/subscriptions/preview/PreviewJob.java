package org.lodewire.subscriptions.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A preview that somebody asked for, while it runs and after it. Thread-safe. */
final class PreviewJob {

    /** How far a preview got. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** The client asked for another preview. */
        REPLACED
    }

    private final String id;
    private State state = State.WAITING;
    private double progress;
    private long read;
    private @Nullable String detail;
    private @Nullable ObjectNode result;

    PreviewJob(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Begins; false if it has been replaced before. */
    synchronized boolean begin() {
        if (state == State.WAITING) {
            state = State.RUNNING;
        }
        return state == State.RUNNING;
    }

    /** Whether its result is still wanted. */
    synchronized boolean isWanted() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /**
     * One more record was read.
     *
     * @param fraction how much of all that is read, from 0 to 1
     */
    synchronized void progress(double fraction) {
        read++;
        progress = Math.max(progress, Math.min(1, fraction));
    }

    synchronized void done(ObjectNode answer) {
        if (isWanted()) {
            state = State.DONE;
            progress = 1;
            result = answer;
        }
    }

    synchronized void failed(String why) {
        if (isWanted()) {
            state = State.FAILED;
            detail = why;
        }
    }

    synchronized void replaced() {
        if (isWanted()) {
            state = State.REPLACED;
        }
    }

    synchronized ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("state", state.name())
                .put("progress", Math.round(progress * 1_000) / 1_000.0)
                .put("recordsRead", read)
                .put("detail", detail);
        json.set("result", result);
        return json;
    }
}
