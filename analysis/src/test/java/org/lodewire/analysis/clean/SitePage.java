package org.lodewire.analysis.clean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lodewire.schemas.ContentFormat;

/** Pages of an invented newspaper: its frame, and an article of six paragraphs that a test marks up. */
final class SitePage {

    static final String HEADING = "<h1>Railway gets loan to rebuild tunnel</h1>";
    static final List<String> PARAGRAPHS = read("article.txt").lines().toList();

    // Immutable, and takes a while to load.
    private static final Cleaner CLEANER = new Cleaner();

    private SitePage() {}

    /** Returns the text of the page with this markup as its main part. */
    static String text(String main) {
        return page(read("site.html").replace("@BODY@", main));
    }

    /** Returns the text of the page with this markup between two of the article's paragraphs. */
    static String textAround(String inserted) {
        return text("<article>" + HEADING + marked(0, 3) + inserted + marked(3, 6) + "</article>");
    }

    /** Returns what is between these paragraphs in the text, a line each. */
    static List<String> insertedIn(String main) {
        return textAround(main)
                .lines()
                .filter(line -> !PARAGRAPHS.contains(line))
                .toList();
    }

    /** Returns the text of a whole page. */
    static String page(String html) {
        return text(html, ContentFormat.HTML);
    }

    /** Returns the text of an article in plain text. */
    static String plainText(String text) {
        return text(text, ContentFormat.TEXT);
    }

    private static String text(String content, ContentFormat format) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return CLEANER.clean(new CleanInput("web", null, null, null, null, format, bytes, "utf-8"))
                .text();
    }

    /** Returns paragraphs of the article as elements. */
    static String marked(int from, int to) {
        StringBuilder markup = new StringBuilder();
        PARAGRAPHS
                .subList(from, to)
                .forEach(each -> markup.append("<p>").append(each).append("</p>\n"));
        return markup.toString();
    }

    static String article() {
        return String.join("\n", PARAGRAPHS);
    }

    private static String read(String name) {
        try (var resource = SitePage.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
