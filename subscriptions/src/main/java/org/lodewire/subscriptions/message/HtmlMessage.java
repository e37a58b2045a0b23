package org.lodewire.subscriptions.message;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A message as HTML for mail: without scripts, images or anything else that is loaded. It is built of elements and texts, so
 * that no text becomes mark-up. Stateless.
 */
public final class HtmlMessage {

    private static final String FONT = "font-family: sans-serif; line-height: 1.4; max-width: 40em";
    private static final String SUBTLE = "color: #555";

    private HtmlMessage() {}

    /**
     * A document.
     *
     * @param footer      why the reader gets it
     * @param unsubscribe where the reader ends that; null for nowhere
     */
    public static String of(Message message, String footer, @Nullable String unsubscribe) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.title(message.title());
        Element body = document.body().attr("style", FONT);
        body.appendElement("h1").attr("style", "font-size: 1.2em").text(message.title());
        boolean single = message.sections().size() == 1;
        for (Message.Section section : message.sections()) {
            if (!single) {
                body.appendElement("h2").attr("style", "font-size: 1em").text(section.heading());
            }
            for (String line : section.text().split("\n", -1)) {
                body.appendElement("p").text(line);
            }
            section.links().forEach(link -> add(link, body));
        }
        if (message.more() > 0) {
            body.appendElement("p").text(PlainMessage.more(message));
        }
        Element end = body.appendElement("p").attr("style", SUBTLE).text(footer);
        if (unsubscribe != null) {
            end.appendText(" ");
            end.appendElement("a")
                    .attr("href", unsubscribe)
                    .attr("rel", "noreferrer")
                    .text("unsubscribe");
        }
        return "<!doctype html>\n" + document.outerHtml();
    }

    private static void add(Message.Link link, Element body) {
        Element article = body.appendElement("p");
        Element title = link.url() == null
                ? article.appendElement("b")
                : article.appendElement("a").attr("href", link.url()).attr("rel", "noreferrer");
        title.text(link.title());
        article.appendElement("br");
        article.appendElement("span").attr("style", SUBTLE).text(link.source());
        if (!link.snippet().isEmpty()) {
            article.appendElement("br");
            article.appendElement("span").text("“" + link.snippet() + "”");
        }
    }
}
