package org.lodewire.subscriptions.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lodewire.schemas.text.SafeText;

/**
 * A message for an incoming webhook of Slack. Headings are plain text and the rest is rich text, whose elements say what is a
 * link: nothing in them is searched for mark-up, mentions or emoji. Stateless.
 */
public final class SlackBody {

    private static final int MAX_HEADER = 150;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SlackBody() {}

    /** The body as JSON. */
    public static String of(Message message) {
        ObjectNode body = NODES.objectNode();
        body.put("text", escaped(message.title()));
        body.put("mrkdwn", false);
        body.put("unfurl_links", false);
        body.put("unfurl_media", false);
        ArrayNode blocks = body.putArray("blocks");
        ObjectNode header = blocks.addObject().put("type", "header");
        header.set("text", plain(SafeText.cut(message.title(), MAX_HEADER)));
        for (Message.Section section : message.sections()) {
            blocks.add(section(section, message.sections().size() > 1));
        }
        if (message.more() > 0) {
            ArrayNode elements = block(blocks.addObject());
            text(elements, PlainMessage.more(message), false);
        }
        return body.toString();
    }

    /** The text of the notification on a screen. Slack would find mentions and links in it though it has no mark-up. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static ObjectNode plain(String text) {
        return NODES.objectNode().put("type", "plain_text").put("text", text).put("emoji", false);
    }

    private static ObjectNode section(Message.Section section, boolean headed) {
        ObjectNode block = NODES.objectNode();
        ArrayNode elements = block(block);
        if (headed) {
            text(elements, section.heading() + "\n", true);
        }
        text(elements, section.text(), false);
        for (Message.Link link : section.links()) {
            text(elements, "\n• ", false);
            if (link.url() == null) {
                text(elements, link.title(), true);
            } else {
                elements.addObject().put("type", "link").put("url", link.url()).put("text", link.title());
            }
            text(elements, " (" + link.source() + ")", false);
            if (!link.snippet().isEmpty()) {
                text(elements, "\n" + link.snippet(), false);
            }
        }
        return block;
    }

    private static ArrayNode block(ObjectNode block) {
        block.put("type", "rich_text");
        return block.putArray("elements")
                .addObject()
                .put("type", "rich_text_section")
                .putArray("elements");
    }

    private static void text(ArrayNode elements, String text, boolean bold) {
        ObjectNode element = elements.addObject().put("type", "text").put("text", text);
        if (bold) {
            element.putObject("style").put("bold", true);
        }
    }
}
