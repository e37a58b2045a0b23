package org.lodewire.analysis.feeds;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodewire.schemas.FeedDefinition;

/** Finds feeds that have the same URL, which is allowed, but hardly meant: it is polled for each of them. Stateless. */
public final class SharedUrls {

    private SharedUrls() {}

    /**
     * Returns a sentence for each URL that several feeds have.
     *
     * @param feeds all feeds
     * @param asked the feeds of which at least one must have the URL
     */
    public static List<String> notes(Collection<FeedDefinition> feeds, Collection<FeedDefinition> asked) {
        Set<String> askedUrls =
                asked.stream().map(feed -> FeedUrl.identity(feed.getUrl())).collect(Collectors.toSet());
        Map<String, List<FeedDefinition>> byUrl = feeds.stream()
                .filter(feed -> askedUrls.contains(FeedUrl.identity(feed.getUrl())))
                .collect(Collectors.groupingBy(
                        feed -> FeedUrl.identity(feed.getUrl()), LinkedHashMap::new, Collectors.toList()));
        return byUrl.values().stream()
                .filter(sharing -> sharing.size() > 1)
                .map(SharedUrls::note)
                .toList();
    }

    private static String note(List<FeedDefinition> sharing) {
        return sharing.stream().map(FeedDefinition::getId).collect(Collectors.joining(", "))
                + " have the same URL, which is polled for each of them: "
                + sharing.get(0).getUrl();
    }
}
