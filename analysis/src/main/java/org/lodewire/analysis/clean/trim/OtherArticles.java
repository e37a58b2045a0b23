package org.lodewire.analysis.clean.trim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.ArticlePart;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * Removes the other articles of a page: those that a site appends for readers who scroll on, and the rest of a list in which
 * the article is one of several. A page without a part that has the title, such as a list of posts, is left unchanged. Stateless.
 */
public final class OtherArticles {

    /** An article has so many words of prose, a teaser fewer. */
    private static final int MIN_PROSE = 40;
    /** Another article that is shown in part has so many. */
    private static final int MIN_OTHER_PROSE = 12;
    /** A byline or a date follows the heading of an article within so many lines. */
    private static final int BYLINE_DISTANCE = 3;
    /** A headline has so many words, and the heading of a section often fewer. */
    private static final int MIN_HEADLINE = 3;
    /** So many parts of a kind that the article is not of are updates, steps or comments. */
    private static final int MANY = 4;

    /** Distance of the title before the part that has the text below it, in lines. */
    private static final int MAX_TITLE_DISTANCE = 6;

    private OtherArticles() {}

    /**
     * Removes the lines of other articles.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     * @param parts   the parts that the markup presents as articles
     * @param title   title of the article; null if unknown
     */
    public static void remove(
            DocumentLines document, @Nullable String[] reasons, List<ArticlePart> parts, @Nullable String title) {
        if (title == null || parts.size() < 2) {
            return;
        }
        Title wanted = new Title(title);
        ArticlePart main = main(document, parts, wanted);
        if (main == null) {
            return;
        }
        for (ArticlePart part : parts) {
            if (part.isApartFrom(main)
                    && part.heading() >= 0
                    && !wanted.isCopy(document.line(part.heading()))
                    && !beginsWithTime(document.line(part.heading()).text())
                    && prose(document, part) >= MIN_OTHER_PROSE
                    && isAlike(document, reasons, part, main)
                    && (part.kind() == main.kind() || count(parts, part) < MANY)) {
                for (int i = part.start(); i < part.end(); i++) {
                    document.remove(i, "another-article");
                }
            }
        }
    }

    /**
     * Removes what follows the article in its own container: from a heading of the level of the title on that a byline or
     * date follows, or that a heading of related articles announces.
     *
     * @param headed the parts that begin with a heading
     */
    public static void removeHeaded(
            DocumentLines document, @Nullable String[] reasons, List<ArticlePart> headed, @Nullable String title) {
        if (title == null || headed.size() < 2) {
            return;
        }
        Title wanted = new Title(title);
        ArticlePart main = null;
        for (ArticlePart part : headed) {
            int heading = part.heading();
            if (main == null) {
                main = wanted.isCopy(document.line(heading)) && prose(document, part) >= MIN_PROSE ? part : null;
            } else if (part.start() >= main.end()
                    && part.level() == main.level()
                    && document.line(heading).words() >= MIN_HEADLINE
                    && !wanted.isCopy(document.line(heading))
                    && !beginsWithTime(document.line(heading).text())
                    && prose(document, part) >= MIN_OTHER_PROSE
                    && (isSigned(document, reasons, part) || "related".equals(reasons[heading - 1]))) {
                for (int i = part.start(); i < part.end(); i++) {
                    document.remove(i, "another-article");
                }
            }
        }
    }

    /**
     * Returns the part with the title and the most prose, the innermost of those around it. If none has the title, returns
     * the part without heading below the title, or the first of articles that all have a main heading; else null.
     */
    private static @Nullable ArticlePart main(DocumentLines document, List<ArticlePart> parts, Title title) {
        ArticlePart main = null;
        int most = 0;
        for (ArticlePart part : parts) {
            int prose = prose(document, part);
            if (part.heading() >= 0
                    && prose >= MIN_PROSE
                    && title.isCopy(document.line(part.heading()))
                    && (main == null || main.contains(part) || prose > most)) {
                main = part;
                most = prose;
            }
        }
        return main != null ? main : first(document, parts, title);
    }

    private static @Nullable ArticlePart first(DocumentLines document, List<ArticlePart> parts, Title title) {
        for (ArticlePart part : parts) {
            if (part.whole() && prose(document, part) >= MIN_PROSE) {
                boolean fits = part.heading() < 0
                        ? hasTitleBefore(document, part, title)
                        : part.level() == 1 && title.isSimilar(document.line(part.heading()));
                return fits ? part : null;
            }
        }
        return null;
    }

    private static boolean hasTitleBefore(DocumentLines document, ArticlePart part, Title title) {
        for (int i = part.start() - 1; i >= Math.max(0, part.start() - MAX_TITLE_DISTANCE); i--) {
            if (document.line(i).heading() && title.isCopy(document.line(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a part is presented as the article is, so that it is not a section of it. */
    private static boolean isAlike(
            DocumentLines document, @Nullable String[] reasons, ArticlePart part, ArticlePart main) {
        if (part.whole() && main.whole()) {
            return main.heading() < 0
                    ? part.level() == 1
                    : part.level() <= main.level()
                            || document.line(part.heading()).words() >= MIN_HEADLINE;
        }
        return (part.kind() == main.kind() || part.level() == 1)
                && part.level() <= main.level()
                && (document.line(part.heading()).linked() > 0.9 || isSigned(document, reasons, part));
    }

    /** Returns whether a byline or date follows the heading of a part, before its text. */
    private static boolean isSigned(DocumentLines document, @Nullable String[] reasons, ArticlePart part) {
        int end = Math.min(part.end(), part.heading() + BYLINE_DISTANCE + 1);
        for (int i = part.heading() + 1; i < end; i++) {
            if ("byline".equals(reasons[i]) || "date".equals(reasons[i])) {
                return true;
            }
            if (document.line(i).prose()) {
                return false;
            }
        }
        return false;
    }

    private static int count(List<ArticlePart> parts, ArticlePart like) {
        int count = 0;
        for (ArticlePart part : parts) {
            count += part.kind() == like.kind() ? 1 : 0;
        }
        return count;
    }

    /** Returns whether a heading is that of an update: "10:42 Doors open". */
    private static boolean beginsWithTime(String heading) {
        int i = 0;
        while (i < heading.length() && i < 2 && Character.isDigit(heading.charAt(i))) {
            i++;
        }
        return i > 0
                && i + 1 < heading.length()
                && (heading.charAt(i) == ':' || heading.charAt(i) == '.')
                && Character.isDigit(heading.charAt(i + 1));
    }

    private static int prose(DocumentLines document, ArticlePart part) {
        int words = 0;
        for (int i = part.start(); i < part.end(); i++) {
            words += document.line(i).prose() ? document.line(i).words() : 0;
        }
        return words;
    }
}
