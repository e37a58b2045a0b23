package org.lodewire.producer.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sitemaps of one address a line. */
record TextSitemapReader(FeedLimits limits) {

    /** Other lines than addresses, of which each is a problem up to this number. */
    private static final int MAX_PROBLEMS = 20;

    /** The document; empty if less than half of its lines are addresses. */
    Optional<FeedDocument> read(String text) {
        List<FeedEntry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int others = 0;
        int left = 0;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String link = line.isBlank() || line.strip().indexOf(' ') > 0 ? null : Links.resolve("", line);
            if (link == null && !line.isBlank()) {
                others++;
                if (others > entries.size() + 1) {
                    return Optional.empty();
                }
                if (others <= MAX_PROBLEMS) {
                    problems.add("line " + number + " is no address");
                }
            } else if (link != null && entries.size() == limits.entries()) {
                left++;
            } else if (link != null) {
                entries.add(new EntryBuilder().link(link).build());
            }
        }
        if (left > 0) {
            problems.add(
                    "only the first " + limits.entries() + " of " + (limits.entries() + left) + " entries were read");
        }
        return entries.isEmpty() || others > entries.size()
                ? Optional.empty()
                : Optional.of(FeedDocument.of(FeedKind.TEXT_SITEMAP, null, null, entries, problems));
    }
}
