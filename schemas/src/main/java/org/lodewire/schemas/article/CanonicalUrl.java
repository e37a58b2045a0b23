package org.lodewire.schemas.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/**
 * A URL in its canonical form. Scheme and host are in lower case, the host in ASCII. Default port, user information,
 * fragment, dot segments and tracking parameters are removed. The other parameters are sorted by name, and the
 * percent-encoding is normalized (RFC 3986, section 6.2.2). The canonical URL still leads to the same page.
 *
 * <p>Two URLs belong to the same article if they have the same {@link #identity}. It goes further than the canonical form,
 * by the conventions of almost every site: {@code http} and {@code https}, a host with and without {@code www.}, and a path
 * with and without a trailing slash are the same.
 *
 * <p>This class rewrites any URL. The URL that a page declares as its own, with {@code <link rel=canonical>}, is chosen by
 * {@code CanonicalLink} of the analysis. Immutable and thread-safe.
 */
public final class CanonicalUrl {

    /** Longer URLs, in any form, are not URLs of articles. */
    static final int MAX_LENGTH = 2048;

    private final String scheme;
    private final HostAndPort host;
    private final String path;
    private final String query;

    private CanonicalUrl(String scheme, HostAndPort host, String path, String query) {
        this.scheme = scheme;
        this.host = host;
        this.path = path;
        this.query = query;
    }

    /**
     * Parses a URL.
     *
     * @param given any text, or null
     * @return empty if the text is no URL, has another scheme than http or https, or is longer than 2,048 characters
     */
    public static Optional<CanonicalUrl> of(@Nullable String given) {
        String text = given == null ? "" : SafeText.wellFormed(given.strip());
        int schemeEnd = text.indexOf("://");
        if (text.length() > MAX_LENGTH || schemeEnd < 0 || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        String scheme = text.substring(0, schemeEnd);
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            return Optional.empty();
        }
        boolean secure = scheme.length() == "https".length();
        String rest = before(text.substring(schemeEnd + "://".length()), '#');
        String hierarchy = before(rest, '?');
        String query = rest.substring(Math.min(rest.length(), hierarchy.length() + 1));
        String authority = before(hierarchy, '/');
        return HostAndPort.of(authority, secure ? 443 : 80)
                .map(host -> new CanonicalUrl(
                        secure ? "https" : "http",
                        host,
                        UrlPath.canonical(hierarchy.substring(authority.length())),
                        UrlQuery.canonical(query)))
                .filter(url -> url.toString().length() <= MAX_LENGTH);
    }

    /** A text that is the same for all URLs of an article. */
    public String identity() {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return host.withoutWww() + bare + query;
    }

    /** The host without {@code www.} and port, as the name of a publisher. */
    public String site() {
        return host.withoutWww().name();
    }

    /** The canonical URL. */
    @Override
    public String toString() {
        return scheme + "://" + host + path + query;
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
