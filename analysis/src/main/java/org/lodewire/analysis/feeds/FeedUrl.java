package org.lodewire.analysis.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.lodewire.schemas.article.CanonicalUrl;

/** The addresses of feeds. Stateless. */
public final class FeedUrl {

    private static final int MAX_LENGTH = 2_048;

    /** What an address must be, for messages. */
    static final String EXPECTED = "an http or https URL of at most " + MAX_LENGTH
            + " characters without a user name, such as https://example.org/rss.xml";

    private FeedUrl() {}

    /** Whether a feed can be fetched from a text. */
    static boolean isValid(String text) {
        try {
            URI url = new URI(text);
            return text.length() <= MAX_LENGTH
                    && url.getRawAuthority() != null
                    && !url.getRawAuthority().contains("@")
                    && CanonicalUrl.of(text).isPresent();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * The address that a user means: without white space around it, with a scheme if it has none, and without {@code feed:},
     * which programs write before addresses of feeds.
     */
    public static String meant(String given) {
        String text = given.strip();
        if (text.regionMatches(true, 0, "feed:", 0, "feed:".length())) {
            String rest = text.substring("feed:".length());
            return rest.startsWith("//") ? "http:" + rest : rest;
        }
        return text.contains("://") || text.isEmpty() ? text : "https://" + text;
    }

    /**
     * A text that is the same for two addresses of one feed: whether it is http or https makes no difference, nor does the
     * fragment, nor case in the host.
     */
    static String identity(String url) {
        String rest = url.replaceFirst("^(?i)https?://", "").replaceFirst("#.*", "");
        int hostEnd = rest.split("[/?]", 2)[0].length();
        String path = rest.substring(hostEnd);
        return rest.substring(0, hostEnd).toLowerCase(Locale.ROOT) + (path.equals("/") ? "" : path);
    }

    /** The host of an address, without {@code www.}; empty if it has none. */
    static String site(String url) {
        return CanonicalUrl.of(url).map(CanonicalUrl::site).orElse("");
    }
}
