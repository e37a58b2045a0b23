package org.lodewire.analysis.feeds;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.FeedDefinition;

/**
 * Chooses ids for feeds that have none: made from the title, else from the host. A URL that has an id keeps it, so that a list
 * that is imported again gives the same ids. Not thread-safe.
 */
public final class FeedIds {

    /** Leaves room within an id for what makes it unique. */
    private static final int MAX_NAME = 55;

    private final Map<String, String> byUrl = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param feeds the feeds that have ids */
    public FeedIds(Collection<FeedDefinition> feeds) {
        feeds.forEach(feed -> {
            byUrl.putIfAbsent(FeedUrl.identity(feed.getUrl()), feed.getId());
            taken.add(feed.getId());
        });
    }

    /** Gives a URL an id that the user has chosen, if the URL has none, so that no other URL gets it. */
    void reserve(String id, String url) {
        byUrl.putIfAbsent(FeedUrl.identity(url), id);
        taken.add(id);
    }

    /**
     * The id of a URL: the one it has, or a new one, which is then taken.
     *
     * @param title of the feed; null if it has none
     */
    public String of(String url, @Nullable String title) {
        return byUrl.computeIfAbsent(FeedUrl.identity(url), identity -> take(identity, name(url, title)));
    }

    private static String name(String url, @Nullable String title) {
        String ofTitle = hyphenated(title == null ? "" : title);
        return ofTitle.length() > 1 ? ofTitle : hyphenated(FeedUrl.site(url));
    }

    private static String hyphenated(String text) {
        String plain = Normalizer.normalize(text.substring(0, Math.min(text.length(), 1_000)), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), MAX_NAME));
        return cut.replaceAll("^-|-$", "").replaceAll("-$", "");
    }

    /** Two feeds of one name are distinguished by their URLs and not by a number, which would depend on their order. */
    private String take(String identity, String name) {
        String id = name.isEmpty() ? "feed" : name;
        if (taken.add(id)) {
            return id;
        }
        CRC32 checksum = new CRC32();
        checksum.update(identity.getBytes(StandardCharsets.UTF_8));
        String unique = id + "-" + String.format(Locale.ROOT, "%08x", checksum.getValue());
        for (int i = 2; !taken.add(unique); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }
}
