package org.lodewire.analysis.clean.trim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineRules;

/** Finds the authors of an article, and removes the lines about them. Stateless. */
final class Bylines {

    private static final int MAX_BIOGRAPHY_WORDS = 60;
    /** Distance in lines between the byline and a repeated name. */
    private static final int MAX_NAME_DISTANCE = 3;

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
     * Removes lines near the byline that only repeat its names, and a biography of the author at either edge of the article.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     * @param author  the author if known, else null
     * @return the names in the byline; null if there is none
     */
    static @Nullable String remove(
            DocumentLines document, @Nullable String[] reasons, ArticleEdges edges, @Nullable String author) {
        String found = null;
        for (int i = 0; i < document.size(); i++) {
            boolean atEdge = i < edges.first() || i >= edges.last();
            String names = atEdge && "byline".equals(reasons[i])
                    ? LineRules.names(document.line(i).text())
                    : null;
            if (names != null) {
                found = found == null ? names : found;
                removeRepeatedNames(document, i, names);
            }
        }
        String name = author != null ? author : found;
        for (int i = 0; name != null && i < document.size(); i++) {
            if ((i < edges.first() || i >= edges.last())
                    && isBiography(document.line(i), name.toLowerCase(Locale.ROOT))) {
                document.remove(i, "author");
            }
        }
        return found;
    }

    private static void removeRepeatedNames(DocumentLines document, int byline, String names) {
        int end = Math.min(document.size(), byline + MAX_NAME_DISTANCE + 1);
        for (int i = Math.max(0, byline - MAX_NAME_DISTANCE); i < end; i++) {
            if (document.line(i).text().equalsIgnoreCase(names)) {
                document.setReason(i, "byline");
            }
        }
    }

    /**
     * Returns whether a line begins with the author's name and is either that alone or about the author's work.
     *
     * @param name of the author, in lower case
     */
    private static boolean isBiography(Line line, String name) {
        if (line.words() > MAX_BIOGRAPHY_WORDS
                || name.length() < 4
                || Character.toLowerCase(line.text().charAt(0)) != name.charAt(0)) {
            return false;
        }
        String text = line.text().toLowerCase(Locale.ROOT);
        if (!text.startsWith(name)) {
            return false;
        }
        return text.length() == name.length() || VERBS.stream().anyMatch(text::contains);
    }
}
