package org.lodewire.producer.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document and its entries.
 *
 * @param title    plain text in one line; null if it has none
 * @param home     the page that the feed belongs to, absolute; null if it names none
 * @param self     the address that the feed gives as its own, absolute; null if it gives none
 * @param hubs     WebSub hubs at which the feed can be subscribed to, absolute
 * @param language BCP 47 tag as written; null if it names none
 * @param polling  when the feed wishes to be polled
 * @param entries  in the order of the document
 * @param problems what was left out and why, each a clause without a full stop; empty if the document was read as a whole
 */
public record FeedDocument(
        FeedKind kind,
        @Nullable String title,
        @Nullable String home,
        @Nullable String self,
        List<String> hubs,
        @Nullable String language,
        PollingHints polling,
        List<FeedEntry> entries,
        List<String> problems) {

    /** Copies the lists. */
    public FeedDocument {
        hubs = List.copyOf(hubs);
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** A document of which nothing but the entries is known. */
    static FeedDocument of(
            FeedKind kind,
            @Nullable String title,
            @Nullable String home,
            List<FeedEntry> entries,
            List<String> problems) {
        return new FeedDocument(kind, title, home, null, List.of(), null, PollingHints.NONE, entries, problems);
    }

    /** The same with other entries and problems. */
    FeedDocument with(List<FeedEntry> others, List<String> otherProblems) {
        return new FeedDocument(kind, title, home, self, hubs, language, polling, others, otherProblems);
    }
}
