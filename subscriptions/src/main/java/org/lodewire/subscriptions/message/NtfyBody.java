package org.lodewire.subscriptions.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.lodewire.schemas.Severity;

/**
 * A message for an <a href="https://docs.ntfy.sh/publish/#publish-as-json">ntfy</a> server, as JSON to its root, since a title
 * in a header could not have every character. It is shown as plain text. Stateless.
 */
public final class NtfyBody {

    /** The server makes an attachment of a longer message. */
    private static final int MAX_BYTES = 4_000;

    private NtfyBody() {}

    /**
     * The body as JSON.
     *
     * @param topic the topic of the server
     */
    public static String of(Message message, String topic) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("topic", topic);
        body.put("title", message.title());
        body.put("message", shortened(PlainMessage.of(message)));
        body.put("priority", priority(message.severity()));
        message.sections().stream()
                .flatMap(section -> section.links().stream())
                .map(Message.Link::url)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(url -> body.put("click", url));
        return body.toString();
    }

    private static int priority(Severity severity) {
        return switch (severity) {
            case INFO -> 2;
            case WARNING -> 3;
            case CRITICAL -> 5;
        };
    }

    private static String shortened(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (String line : text.split("\n", -1)) {
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > MAX_BYTES - 4) {
                break;
            }
            kept.append(line).append('\n');
        }
        return kept.append('…').toString();
    }
}
