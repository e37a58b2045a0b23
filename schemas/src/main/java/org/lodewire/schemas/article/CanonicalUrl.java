package org.lodewire.schemas.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.text.SafeText;

/**
 * A URL in its canonical form. Scheme and host are in lower case, the host in ASCII. Default port, user information,
 * fragment, dot segments, {@linkplain TrackingParameters tracking parameters} and the session of a reader are removed; a
 * fragment that is a {@linkplain UrlRoute route} stays. The other parameters are sorted by name, the percent-encoding is
 * normalized (RFC 3986, section 6.2.2), and an ampersand that is escaped for HTML is one. The canonical URL still leads to
 * the same page.
 *
 * <p>Two URLs belong to the same article if they have the same {@link #identity}. It goes further than the canonical form,
 * by the conventions of almost every site: {@code http} and {@code https}, a host with and without {@code www.},
 * {@code m.}, {@code mobile.} or {@code amp.}, a path with and without {@code /amp} or a default document such as
 * {@code index.html}, with and without empty segments and a trailing slash, are the same. The case of a path is not
 * folded, because many sites distinguish it.
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
    private final String route;

    private CanonicalUrl(String scheme, HostAndPort host, String path, String query, String route) {
        this.scheme = scheme;
        this.host = host;
        this.path = path;
        this.query = query;
        this.route = route;
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
        String address = Ampersands.repair(text.substring(schemeEnd + "://".length()));
        String rest = before(address, '#');
        String fragment = address.substring(Math.min(address.length(), rest.length() + 1));
        String hierarchy = before(rest, '?');
        String query = rest.substring(Math.min(rest.length(), hierarchy.length() + 1));
        String authority = before(hierarchy, '/');
        return HostAndPort.of(authority, secure ? 443 : 80)
                .map(host -> new CanonicalUrl(
                        secure ? "https" : "http",
                        host,
                        UrlPath.canonical(hierarchy.substring(authority.length())),
                        UrlQuery.canonical(query),
                        UrlRoute.canonical(fragment)))
                .filter(url -> url.toString().length() <= MAX_LENGTH);
    }

    /** A text that is the same for all URLs of an article. */
    public String identity() {
        CanonicalUrl own = article();
        String bare = own.route.endsWith("/") ? own.route.substring(0, own.route.length() - 1) : own.route;
        return own.host.site() + UrlIdentity.path(own.path) + UrlQuery.withoutForm(own.query) + bare;
    }

    /** The host without port and without {@code www.}, {@code m.} and the like, as the name of a publisher. */
    public String site() {
        return article().host.site().name();
    }

    /** The URL of the article that a cache of AMP pages shows at this one; else this one. */
    private CanonicalUrl article() {
        return UrlIdentity.cached(host, path)
                .flatMap(address -> of("https://" + address + query))
                .orElse(this);
    }

    /** The canonical URL. */
    @Override
    public String toString() {
        return scheme + "://" + host + path + query + route;
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
