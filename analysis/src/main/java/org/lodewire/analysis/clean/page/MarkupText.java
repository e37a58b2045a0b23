package org.lodewire.analysis.clean.page;

import java.util.List;
import org.jsoup.Jsoup;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.PlainText;
import org.lodewire.analysis.clean.document.TwiceEncoded;

/** Splits the text of a value into lines, be it plain or marked up. Stateless. */
public final class MarkupText {

    private static final List<String> TAGS =
            List.of("</p>", "<p>", "<br", "</div>", "</li>", "</h2>", "</span>", "</a>");

    private MarkupText() {}

    /** Returns the lines of a text that may have markup, or twice encoded markup. */
    public static List<Line> lines(String value, ElementNames names) {
        String text = value.contains("&lt;") ? TwiceEncoded.unescape(value) : value;
        if (TAGS.stream().anyMatch(text::contains)) {
            return PageBlocks.of(PageElements.of(Jsoup.parseBodyFragment(text)), names)
                    .lines();
        }
        return PlainText.lines(text);
    }
}
