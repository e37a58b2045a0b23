package org.lodewire.subscriptions.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A message for a workflow of Microsoft Teams: an Adaptive Card 1.4. All text is in runs of rich text, which are not searched for
 * Markdown, unlike text blocks. Stateless.
 */
public final class TeamsBody {

    private TeamsBody() {}

    /** The body as JSON. */
    public static String of(Message message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "message");
        ObjectNode attachment = body.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        ObjectNode card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard").put("version", "1.4");
        ArrayNode blocks = card.putArray("body");
        run(block(blocks), message.title(), null).put("weight", "Bolder").put("size", "Large");
        boolean headed = message.sections().size() > 1;
        for (Message.Section section : message.sections()) {
            if (headed) {
                run(block(blocks), section.heading(), null).put("weight", "Bolder");
            }
            for (String line : section.text().split("\n", -1)) {
                run(block(blocks), line, null);
            }
            section.links().forEach(link -> add(link, blocks));
        }
        if (message.more() > 0) {
            run(block(blocks), PlainMessage.more(message), null);
        }
        return body.toString();
    }

    private static void add(Message.Link link, ArrayNode blocks) {
        ArrayNode runs = block(blocks);
        run(runs, link.title(), link.url());
        run(runs, " (" + link.source() + ")", null).put("isSubtle", true);
        if (!link.snippet().isEmpty()) {
            run(block(blocks), link.snippet(), null).put("isSubtle", true);
        }
    }

    private static ArrayNode block(ArrayNode blocks) {
        return blocks.addObject().put("type", "RichTextBlock").putArray("inlines");
    }

    private static ObjectNode run(ArrayNode runs, String text, @Nullable String url) {
        ObjectNode run = runs.addObject().put("type", "TextRun").put("text", text);
        if (url != null) {
            run.putObject("selectAction").put("type", "Action.OpenUrl").put("url", url);
        }
        return run;
    }
}
