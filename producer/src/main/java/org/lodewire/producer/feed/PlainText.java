package org.lodewire.producer.feed;

import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/** Makes plain text of the titles and names in feeds, which are plain text, HTML, or HTML that was escaped once more. */
final class PlainText {

    /** Longer titles are cut before their markup is parsed, in UTF-16 units. */
    private static final int MAX_MARKUP = 20_000;

    private static final int MAX_TAG_NAME = 12;
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private PlainText() {}

    /** The text in one line, without tags and control characters; null if nothing remains. */
    static @Nullable String of(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String text = SafeText.wellFormed(SafeText.cut(unwrapped(given), MAX_MARKUP));
        String plain = hasTags(text)
                ? Parser.parseBodyFragment(text, "").text()
                : text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        String line = SafeText.oneLine(plain);
        return line.isEmpty() ? null : line;
    }

    /**
     * A text without the marks of CDATA sections that it consists of, which publishers escape by mistake so that they are part
     * of it. A text with the end of a section in it is two adjacent ones, since no section can have that.
     */
    static String unwrapped(String text) {
        String stripped = text.strip();
        return stripped.startsWith(CDATA)
                        && stripped.endsWith(CDATA_END)
                        && stripped.length() >= CDATA.length() + CDATA_END.length()
                ? stripped.substring(CDATA.length(), stripped.length() - CDATA_END.length())
                        .replace(CDATA_END + CDATA, "")
                : text;
    }

    /** Whether a text has a tag of HTML or a comment. A title may have other words in angle brackets. */
    static boolean hasTags(String text) {
        int lastEnd = text.lastIndexOf('>');
        for (int at = text.indexOf('<'); at >= 0 && at < lastEnd; at = text.indexOf('<', at + 1)) {
            int start = at + (text.startsWith("</", at) ? 2 : 1);
            int end = start;
            while (end < lastEnd && end - start < MAX_TAG_NAME && isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            String name = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && Tag.isKnownTag(name) || text.startsWith("<!--", at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
