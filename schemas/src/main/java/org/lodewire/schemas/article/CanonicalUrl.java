package org.lodewire.schemas.article;

import java.util.Optional;
import org.lodewire.schemas.text.SafeText;

/**
 * A web address in one form. Scheme and host are in lower case, the host in ASCII; default port, user, fragment, dot
 * segments and tracking parameters are gone; the other parameters are sorted by name; the percent-encoding is RFC 3986's
 * (section 6.2.2). All that leaves what the address leads to as it is.
 *
 * <p>Two addresses are of one article if they have the same {@link #identity}, which goes further, by what almost every
 * site does: {@code http} and {@code https}, a host with and without {@code www.}, and a path with and without a slash
 * at its end are the same.
 */
public final class CanonicalUrl {

    /** Longer ones, in any form, are no addresses of articles. */
    static final int LONGEST = 2048;

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
     * Reads an address.
     *
     * @param given may be null
     * @return empty if it is none, is not of the schemes http and https, or is longer than 2,048 characters
     */
    public static Optional<CanonicalUrl> of(String given) {
        String text = given == null ? "" : SafeText.wellFormed(given.strip());
        int schemeEnd = text.indexOf("://");
        if (text.length() > LONGEST || schemeEnd < 0 || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        String scheme = text.substring(0, schemeEnd);
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            return Optional.empty();
        }
        boolean secure = scheme.length() == "https".length();
        String rest = before(text.substring(schemeEnd + "://".length()), '#');
        String address = before(rest, '?');
        String query = rest.substring(Math.min(rest.length(), address.length() + 1));
        String authority = before(address, '/');
        return HostAndPort.of(authority, secure ? 443 : 80)
                .map(host -> new CanonicalUrl(
                        secure ? "https" : "http",
                        host,
                        UrlPath.canonical(address.substring(authority.length())),
                        UrlQuery.canonical(query)))
                .filter(url -> url.toString().length() <= LONGEST);
    }

    /** What is the same for all addresses of an article. */
    public String identity() {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return host.withoutWww() + bare + query;
    }

    /** The host without {@code www.} and port, as a name for who publishes there. */
    public String site() {
        return host.withoutWww().name();
    }

    /** The address. */
    @Override
    public String toString() {
        return scheme + "://" + host + path + query;
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
