package org.lodewire.analysis.clean.page.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.time.DateChoice;
import org.lodewire.analysis.clean.time.DateStatement;
import org.lodewire.analysis.clean.time.PublicationDate;

/**
 * The metadata that a page declares for its article. Every component except {@code live} and the lists may be null.
 *
 * @param title     without the site's name, at most 300 characters
 * @param author    names only, joined by ", "
 * @param language  BCP 47 language and script as declared, not compared with the text
 * @param dates     the dates that it declares, most reliable first
 * @param inUrl     the date in its address
 * @param languages the languages that it declares, as written
 * @param url       canonical URL, absolute
 * @param body      the article's text as declared for search engines, often truncated or without paragraphs
 * @param free      whether the article is declared to be readable without payment
 * @param live      whether the article is declared to be a live blog
 */
public record PageMetadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        List<DateStatement> dates,
        @Nullable PublicationDate inUrl,
        List<String> languages,
        @Nullable String url,
        @Nullable String body,
        @Nullable Boolean free,
        boolean live) {

    /** The metadata of plain text, which declares none. */
    public static final PageMetadata NONE =
            new PageMetadata(null, null, null, List.of(), null, List.of(), null, null, null, false);

    /** The date of publication as precise as the page declares it, null if it declares none. */
    @Nullable
    PublicationDate published() {
        return DateChoice.choose(dates, List.of(), inUrl, null);
    }
}
