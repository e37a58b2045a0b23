package org.lodewire.producer.callback;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lodewire.client.http.BoundedServer;
import org.lodewire.client.http.HttpLimits;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.producer.websub.Callback;
import org.lodewire.producer.websub.CallbackAddresses.Name;
import org.lodewire.producer.websub.HubMessages;

/** The server of callbacks. What is before the last three segments of a path does not matter, as a proxy may remove it. Thread-safe. */
public final class CallbackServer implements AutoCloseable {

    /** The largest document. A feed that is larger is polled. */
    static final int MAX_BYTES = 4 << 20;

    private static final Duration WHOLE_BODY = Duration.ofSeconds(60);
    private static final long STOP_MILLIS = 5_000;
    private static final int SEGMENTS = 3;
    private static final int LONGEST_SEGMENT = 200;

    private final BoundedServer server;

    private CallbackServer(BoundedServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param messages takes what hubs say
     * @throws org.lodewire.client.CommandFailedException if it cannot listen
     */
    public static CallbackServer start(CallbackSettings settings, HubMessages messages, InstantSource clock) {
        Callback callback = new Callback(settings.addresses(), messages);
        DeliveryLimit limit = new DeliveryLimit(clock);
        return new CallbackServer(BoundedServer.start(
                settings.host(),
                settings.port(),
                HttpLimits.DEFAULT,
                STOP_MILLIS,
                server -> routes(server, callback, limit, clock)));
    }

    private static void routes(Javalin server, Callback callback, DeliveryLimit limit, InstantSource clock) {
        server.get("/*", context -> verify(context, callback));
        server.post("/*", context -> deliver(context, callback, limit, clock));
    }

    private static void verify(Context context, Callback callback) {
        Map<String, String> query = new HashMap<>();
        context.queryParamMap().forEach((name, values) -> query.put(name, values.isEmpty() ? "" : values.get(0)));
        answer(
                context,
                name(context.path())
                        .map(name -> callback.verify(name, query))
                        .orElseGet(() -> new Callback.Answer(404, "")));
    }

    private static void deliver(Context context, Callback callback, DeliveryLimit limit, InstantSource clock)
            throws IOException {
        Optional<Name> name = name(context.path());
        if (name.isEmpty() || !callback.isOpen(name.get())) {
            answer(context, new Callback.Answer(410, ""));
            return;
        }
        byte[] body = body(context, clock);
        if (!limit.admits(name.get().feedId(), body.length)) {
            throw new ProblemException(new Problem(
                    429, "More was delivered of this feed in a minute than is taken.", Duration.ofMinutes(1)));
        }
        answer(
                context,
                callback.deliver(
                        name.get(), context.header(Header.CONTENT_TYPE), context.header("X-Hub-Signature"), body));
    }

    private static byte[] body(Context context, InstantSource clock) throws IOException {
        long until = clock.millis() + WHOLE_BODY.toMillis();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        InputStream in = context.bodyInputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, read);
            if (body.size() > MAX_BYTES) {
                throw new ProblemException(new Problem(413, "A document has at most " + MAX_BYTES + " bytes."));
            }
            if (clock.millis() > until) {
                throw new ProblemException(new Problem(408, "The body comes too slowly."));
            }
        }
        return body.toByteArray();
    }

    /** The name in a path; empty if it has none. */
    private static Optional<Name> name(String path) {
        String[] segments = path.split("/");
        int first = segments.length - SEGMENTS;
        if (first < 1) {
            return Optional.empty();
        }
        Name name = new Name(segments[first], segments[first + 1], segments[first + 2]);
        boolean usable = name.feedId().length() <= LONGEST_SEGMENT
                && name.topic().length() <= LONGEST_SEGMENT
                && name.token().length() <= LONGEST_SEGMENT;
        return usable ? Optional.of(name) : Optional.empty();
    }

    /** The answer repeats what a stranger sent, so that no browser may take it for a page. */
    private static void answer(Context context, Callback.Answer answer) {
        context.status(answer.status())
                .contentType("text/plain; charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header(Header.CACHE_CONTROL, "no-store")
                .result(answer.body());
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    /** Takes nothing more, and ends the requests that are being handled. */
    @Override
    public void close() {
        server.close();
    }
}
