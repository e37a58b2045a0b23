package org.lodewire.analysis.clean.page.metadata;

/**
 * What a page says about its article outside of the text. All but {@code live} may be null.
 *
 * @param title     without the site's name, at most 300 characters
 * @param author    names only, joined by ", "
 * @param language  BCP 47 language and script as declared, not checked against the text
 * @param published ISO 8601 date, local date-time or date-time with offset, as precise as the page says
 * @param url       canonical address, absolute
 * @param body      the article's text as declared for search engines, often cut or without paragraphs
 * @param free      whether it is declared to be readable without paying
 * @param live      true if it is declared to be a live ticker
 */
public record PageMetadata(
        String title,
        String author,
        String language,
        String published,
        String url,
        String body,
        Boolean free,
        boolean live) {

    /** Where there is no page. */
    public static final PageMetadata NONE = new PageMetadata(null, null, null, null, null, null, null, false);
}
