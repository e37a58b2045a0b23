package org.lodewire.subscriptions.page.model;

import org.jspecify.annotations.Nullable;

/**
 * A source in the list.
 *
 * @param name      its name
 * @param silence   id of the alert of its silence; null if it is not silent
 * @param rhythm    how often it usually publishes, in words; empty if that is not known
 * @param last      when it last published, and since when it is silent if it is
 * @param articleId id of its last article
 * @param title     title of that
 * @param articles  how many articles and revisions of it were read
 */
public record SourceLine(
        String name,
        @Nullable String silence,
        String rhythm,
        Moment last,
        String articleId,
        String title,
        String articles) {}
