package org.lodewire.analysis.clean.page.metadata;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.time.PublicationDate;

/**
 * The metadata that a page declares for its article. Every component except {@code live} may be null.
 *
 * @param title     without the site's name, at most 300 characters
 * @param author    names only, joined by ", "
 * @param language  BCP 47 language and script as declared, not compared with the text
 * @param published as precise as the page declares it
 * @param url       canonical URL, absolute
 * @param body      the article's text as declared for search engines, often truncated or without paragraphs
 * @param free      whether the article is declared to be readable without payment
 * @param live      whether the article is declared to be a live blog
 */
public record PageMetadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable PublicationDate published,
        @Nullable String url,
        @Nullable String body,
        @Nullable Boolean free,
        boolean live) {

    /** The metadata of plain text, which declares none. */
    public static final PageMetadata NONE = new PageMetadata(null, null, null, null, null, null, null, false);
}
