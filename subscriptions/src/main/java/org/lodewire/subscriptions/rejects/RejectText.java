package org.lodewire.subscriptions.rejects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.terminal.JsonLine;

/**
 * A rejected article as a block of lines, or as a line of JSON. Values of the record are printed without control characters
 * and limited in length. Times are in UTC.
 */
public final class RejectText {

    private static final int NAME = 100;
    private static final int LINE = 500;

    private RejectText() {}

    /** The block, without a line break at its end: reason and time, details, URL, where the original is. */
    public static String of(Reject reject) {
        RejectedArticle article = reject.article();
        List<String> lines = new ArrayList<>();
        lines.add(article.getReason() + "  " + reject.time() + "  " + name(article.getSource()));
        lines.add("  " + line(article.getDetail()));
        if (article.getUrl() != null) {
            lines.add("  " + line(article.getUrl()));
        }
        lines.add("  by " + name(article.getStage()) + ", from " + line(location(article)) + size(article));
        if (article.getArticleId() != null) {
            lines.add("  article " + name(article.getArticleId()));
        }
        return String.join("\n", lines);
    }

    /** The complete record, with its time, as a JSON object in a line. */
    public static String json(Reject reject) {
        ObjectNode object = RecordJson.of(reject.article());
        object.put("recorded", reject.recorded().toString());
        return JsonLine.of(object);
    }

    private static String location(RejectedArticle article) {
        return article.getLocation() == null ? "unknown" : article.getLocation();
    }

    private static String size(RejectedArticle article) {
        return article.getOriginalSize() < 0
                ? ""
                : String.format(Locale.ROOT, ", %,d bytes", article.getOriginalSize());
    }

    private static String line(String text) {
        return TerminalText.line(text, LINE);
    }

    private static String name(String text) {
        return TerminalText.line(text, NAME);
    }
}
