package org.lodewire.subscriptions.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes events as {@code text/event-stream} (HTML Living Standard, server-sent events). Stateless. */
final class EventText {

    /** A comment, which clients ignore. */
    static final byte[] NOTHING = {':', '\n', '\n'};

    private EventText() {}

    /** Sets the position of a client without an event: a browser remembers the id, and shows nothing to the page. */
    static byte[] position(String id) {
        return ("id: " + id + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** An event of Lodewire's own, about the stream. */
    static byte[] notice(String name, String id, String json) {
        return ("event: " + name + "\ndata: " + json + "\nid: " + id + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The events of a section that are wanted. The last one of each batch has its position, so that a client that loses the
     * stream within a batch gets the batch again.
     */
    static byte[] of(StreamLog.Section section, Predicate<StreamEvent> wanted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String pending = null;
        for (int i = 0; i < section.events().size(); i++) {
            StreamEvent event = section.events().get(i);
            if (!wanted.test(event)) {
                continue;
            }
            String id = section.ids().get(i);
            if (pending != null) {
                end(out, pending.equals(id) ? "" : pending);
            }
            out.writeBytes(event.text());
            pending = id;
        }
        if (pending != null) {
            end(out, pending);
        }
        return out.toByteArray();
    }

    private static void end(ByteArrayOutputStream out, String id) {
        out.writeBytes((id.isEmpty() ? "\n" : "id: " + id + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Events without those that a later one of them replaces. Of batches that are joined so, only the last position is left. */
    static StreamLog.Section coalesced(StreamLog.Section section) {
        List<StreamEvent> left = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        for (int i = section.events().size() - 1; i >= 0; i--) {
            StreamEvent event = section.events().get(i);
            if (event.replaces() == null || replaced.add(event.replaces())) {
                left.add(event);
            }
        }
        Collections.reverse(left);
        String last =
                section.ids().isEmpty() ? "" : section.ids().get(section.ids().size() - 1);
        return new StreamLog.Section(left, Collections.nCopies(left.size(), last), section.next());
    }
}
