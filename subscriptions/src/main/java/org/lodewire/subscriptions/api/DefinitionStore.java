package org.lodewire.subscriptions.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.subscriptions.server.JsonAnswer;
import org.lodewire.subscriptions.server.Missing;
import org.lodewire.subscriptions.view.NewestByKey;

/**
 * Changes definitions on their topic, under the conditions of a request ({@code If-Match}, {@code If-None-Match}), which are
 * checked against what is on the topic. Changes of this instance are made one after another; two instances that change the same
 * definition at the same moment do not see each other, and the later one is valid. Thread-safe.
 *
 * @param <V> class of the definitions
 */
final class DefinitionStore<V extends SpecificRecord> {

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(3);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final long TURN_SECONDS = 10;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNAVAILABLE = 503;

    private final String what;
    private final String path;
    private final Definitions<V> definitions;
    private final NewestByKey<V> view;
    private final Function<V, ObjectNode> json;
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param what  what a definition is of, such as "topic"
     * @param path  the path that lists the definitions
     * @param definitions where they are
     * @param view  what is known of them
     * @param json  how they are represented
     */
    DefinitionStore(
            String what, String path, Definitions<V> definitions, NewestByKey<V> view, Function<V, ObjectNode> json) {
        this.what = what;
        this.path = path;
        this.definitions = definitions;
        this.view = view;
        this.json = json;
    }

    /** Answers with a definition. */
    void get(Context context) {
        String id = context.pathParam("id");
        JsonAnswer.send(context, json.apply(view.get(id).orElseThrow(() -> Missing.of(what, path))));
    }

    /**
     * Applies a definition, and answers with it.
     *
     * @param after the definition to apply, of the one that is there; null if there is none
     */
    void put(Context context, Function<@Nullable V, V> after) throws InterruptedException {
        String id = context.pathParam("id");
        boolean isNew = inTurn(() -> {
                    @Nullable V before = read().get(id);
                    require(context, before);
                    V applied = after.apply(before);
                    if (!applied.equals(before)) {
                        definitions.apply(List.of(applied));
                    }
                    return new Applied<>(before == null, applied);
                })
                .visible(view, id);
        if (isNew) {
            context.status(CREATED);
        }
        answer(context, id);
    }

    /** Changes a definition that must be there, and answers with it. */
    void change(Context context, UnaryOperator<V> change) throws InterruptedException {
        put(context, before -> {
            if (before == null) {
                throw Missing.of(what, path);
            }
            return change.apply(before);
        });
    }

    /** Removes a definition. */
    void remove(Context context) throws InterruptedException {
        String id = context.pathParam("id");
        inTurn(() -> {
                    @Nullable V before = read().get(id);
                    if (before == null) {
                        throw Missing.of(what, path);
                    }
                    require(context, before);
                    definitions.remove(List.of(id));
                    return new Applied<V>(false, null);
                })
                .visible(view, id);
        context.status(NO_CONTENT);
    }

    private record Applied<V>(boolean isNew, @Nullable V value) {

        /** Waits for a moment until a request that comes next sees it. */
        boolean visible(NewestByKey<V> view, String id) throws InterruptedException {
            view.await(id, value, VISIBLE_WITHIN);
            return isNew;
        }
    }

    private interface Work<T> {
        T run();
    }

    private <T> T inTurn(Work<T> work) throws InterruptedException {
        if (!turn.tryLock(TURN_SECONDS, TimeUnit.SECONDS)) {
            throw unavailable("Other changes have not come to an end yet. Nothing was changed.");
        }
        try {
            return work.run();
        } catch (CommandFailedException e) {
            throw unavailable(String.valueOf(e.getMessage()));
        } finally {
            turn.unlock();
        }
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(new Problem(UNAVAILABLE, detail, RETRY));
    }

    private Map<String, V> read() {
        return definitions.read();
    }

    private void require(Context context, @Nullable V before) {
        String match = context.header(Header.IF_MATCH);
        String noneMatch = context.header(Header.IF_NONE_MATCH);
        String tag = before == null ? null : JsonAnswer.tag(json.apply(before));
        boolean changed = match != null && (tag == null || !JsonAnswer.isMatch(tag, match));
        if (changed || tag != null && JsonAnswer.isAmong(tag, noneMatch)) {
            throw new ProblemException(new Problem(
                    PRECONDITION_FAILED,
                    changed
                            ? "The " + what + " is not as If-Match has it; read it again. Nothing was changed."
                            : "There is a " + what + " with this id. Nothing was changed."));
        }
    }

    private void answer(Context context, String id) {
        ObjectNode now = json.apply(view.get(id).orElseThrow(() -> Missing.of(what, path)));
        context.header(Header.ETAG, JsonAnswer.tag(now))
                .contentType(JsonAnswer.MEDIA_TYPE)
                .result(now.toString());
    }
}
