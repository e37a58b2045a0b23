package org.lodewire.subscriptions.deadletters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.subscriptions.terminal.JsonLine;

/**
 * A dead letter as a block of lines, or as a line of JSON. Its values are printed without control characters and limited in
 * length. Times are in UTC.
 */
public final class DeadLetterText {

    private static final int NAME = 200;
    private static final int LINE = 500;

    private DeadLetterText() {}

    /** The block, without a line break at its end: reason and time, which record failed, and why. */
    public static String of(DeadLetter letter) {
        String message = TerminalText.line(letter.message(), LINE);
        return name(letter.reason()) + "  " + letter.time() + "  " + position(letter) + "\n  "
                + name(letter.exception()) + (message.isEmpty() ? "" : ": " + message) + "\n  "
                + String.format(Locale.ROOT, "%,d bytes", letter.size())
                + (letter.isCut() ? ", of which the dead letter has the beginning" : "") + "; dead letter at offset "
                + letter.letter().offset();
    }

    /** Which record failed. */
    public static String position(DeadLetter letter) {
        return letter.partition() < 0
                ? name(letter.topic())
                : name(letter.topic()) + ", partition " + letter.partition() + ", offset " + letter.offset();
    }

    /** The dead letter as a JSON object in a line, key and value in Base64. */
    public static String json(DeadLetter letter) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("reason", letter.reason());
        object.put("time", letter.time().toString());
        object.put("topic", letter.topic());
        object.put("partition", letter.partition());
        object.put("offset", letter.offset());
        object.put("exception", letter.exception());
        object.put("message", letter.message());
        object.put("size", letter.size());
        object.put("cut", letter.isCut());
        object.put("key", base64(letter.letter().key()));
        object.put("value", base64(letter.letter().value()));
        object.put("deadLetter", letter.letter().offset());
        return JsonLine.of(object);
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static String name(String text) {
        return TerminalText.line(text, NAME);
    }
}
