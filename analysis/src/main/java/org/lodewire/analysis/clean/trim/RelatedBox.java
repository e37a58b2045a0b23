package org.lodewire.analysis.clean.trim;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * Recognises a document that is nothing but the box in which a site links to related articles, as a feed or a scraper delivers
 * it where there is no text: the titles in it are of other articles. Stateless.
 */
public final class RelatedBox {

    /** A longer list is a page of its own. */
    private static final int MAX_LINKS = 30;

    private RelatedBox() {}

    /**
     * Whether no line is kept, and the first that is no boilerplate by itself is below the heading of related articles.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     */
    public static boolean is(DocumentLines document, @Nullable String[] reasons) {
        int links = 0;
        boolean heading = false;
        for (int i = 0; i < document.size(); i++) {
            if (document.isKept(i) || document.line(i).prose() && heading) {
                return false;
            }
            heading |= "related".equals(reasons[i]);
            if (reasons[i] == null) {
                links++;
                if (!heading) {
                    return false;
                }
            }
        }
        return heading && links <= MAX_LINKS;
    }
}
