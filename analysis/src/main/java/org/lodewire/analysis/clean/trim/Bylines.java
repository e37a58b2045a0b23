package org.lodewire.analysis.clean.trim;

import java.util.List;
import java.util.Locale;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineRules;

/** Finds who wrote the article, and removes what the page says about them. Stateless. */
final class Bylines {

    private static final int MAX_BLURB_WORDS = 60;
    private static final int REACH = 3;
    private static final List<String> VERBS = List.of(
            " is a ",
            " is an ",
            " is the ",
            " covers ",
            " has covered ",
            " writes ",
            " has written ",
            " has been ",
            " joined ",
            " reports ",
            " reported from ",
            " was a ",
            " previously ",
            " works ");

    private Bylines() {}

    /**
     * Removes the author's bare name beside the byline and a sentence about the author at either end of the article.
     *
     * @param reasons what the rules say against each line
     * @param author  who wrote it if that is known, else null
     * @return the names in the byline, null if there is none
     */
    static String remove(DocumentLines document, String[] reasons, ArticleEdges edges, String author) {
        String found = null;
        for (int i = 0; i < document.size(); i++) {
            boolean atEnd = i < edges.first() || i >= edges.last();
            String names = atEnd && "byline".equals(reasons[i])
                    ? LineRules.names(document.line(i).text())
                    : null;
            if (names != null) {
                found = found == null ? names : found;
                removeAround(document, i, names);
            }
        }
        String name = author != null ? author : found;
        for (int i = 0; name != null && i < document.size(); i++) {
            if ((i < edges.first() || i >= edges.last()) && isBlurb(document.line(i), name)) {
                document.remove(i, "author");
            }
        }
        return found;
    }

    private static void removeAround(DocumentLines document, int byline, String names) {
        for (int i = Math.max(0, byline - REACH); i < Math.min(document.size(), byline + REACH + 1); i++) {
            if (document.line(i).text().equalsIgnoreCase(names)) {
                document.rename(i, "byline");
            }
        }
    }

    /** A line that opens with the author's name and says what he or she does. */
    private static boolean isBlurb(Line line, String author) {
        String text = line.text().toLowerCase(Locale.ROOT);
        String name = author.toLowerCase(Locale.ROOT);
        if (line.words() > MAX_BLURB_WORDS || name.length() < 4 || !text.startsWith(name)) {
            return false;
        }
        return text.length() == name.length() || VERBS.stream().anyMatch(text::contains);
    }
}
