package org.lodewire.local.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of a stream of server-sent events, which behaves as a browser does. For one thread. */
final class EventReader implements AutoCloseable {

    private final BufferedReader lines;
    private String lastId;

    /**
     * An event.
     *
     * @param name its name
     * @param data its data
     */
    record Event(String name, String data) {}

    private EventReader(BufferedReader lines, String lastId) {
        this.lines = lines;
        this.lastId = lastId;
    }

    /** Opens a stream, and waits until it has begun. */
    static EventReader open(String url, @Nullable String lastId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("Status " + response.statusCode());
        }
        EventReader reader = new EventReader(
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)),
                lastId == null ? "" : lastId);
        if (lastId == null) {
            // The first thing that is sent is the present position.
            reader.block();
        }
        return reader;
    }

    /** The id that a browser would send when it comes again. */
    String lastId() {
        return lastId;
    }

    /** Reads events up to the first for which a condition is true. */
    List<Event> readUntil(Predicate<Event> last) throws IOException {
        List<Event> events = new ArrayList<>();
        while (events.isEmpty() || !last.test(events.get(events.size() - 1))) {
            Event event = block();
            if (!event.data().isEmpty()) {
                events.add(event);
            }
        }
        return events;
    }

    private Event block() throws IOException {
        String name = "";
        String data = "";
        for (String line = lines.readLine(); line == null || !line.isEmpty(); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("The stream has ended");
            }
            if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                data = line.substring("data: ".length());
            } else if (line.startsWith("id: ")) {
                lastId = line.substring("id: ".length());
            }
        }
        return new Event(name, data);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
