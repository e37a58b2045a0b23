package org.lodewire.analysis.clean.page.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the URL that a page declares as its own, with {@code <link rel=canonical>} or {@code og:url}, if it is plausible.
 * The URL remains as the page writes it; {@code CanonicalUrl} of the schemas rewrites any URL into one form. Stateless.
 */
final class CanonicalLink {

    private static final int MAX_LENGTH = 2_000;

    private CanonicalLink() {}

    /**
     * The first declared URL that resolves to an absolute http URL and is neither a home page nor a section that contains the
     * page; null if there is none.
     *
     * @param page   the URL of the page, null if it is not known
     * @param claims the declared URLs; those that are missing are null
     */
    static @Nullable String of(@Nullable String page, @Nullable String... claims) {
        URI own = page == null ? null : parse(page);
        for (@Nullable String claim : claims) {
            URI found =
                    claim == null || claim.isBlank() || claim.strip().indexOf(' ') >= 0 ? null : parse(claim.strip());
            if (found != null && own != null && own.getRawPath() != null) {
                found = own.resolve(found);
            }
            if (found != null && isWeb(found) && !isAbove(found, own)) {
                return withoutPort(found);
            }
        }
        return null;
    }

    private static String withoutPort(URI address) {
        String text = address.toASCIIString();
        String port = address.getScheme().equalsIgnoreCase("https") ? ":443" : ":80";
        String authority = address.getRawAuthority();
        return authority.endsWith(port) ? text.replace("//" + authority, "//" + address.getHost()) : text;
    }

    /** Parses a URL without its fragment, and escapes the characters that pages often leave unescaped. Null if it is invalid. */
    private static @Nullable URI parse(String address) {
        if (address.length() > MAX_LENGTH) {
            return null;
        }
        StringBuilder escaped = new StringBuilder(address.length());
        for (int i = 0; i < address.length() && address.charAt(i) != '#'; i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c == 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                escaped.append(c);
            }
        }
        try {
            return new URI(escaped.toString());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme();
        String host = address.getHost();
        return (scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")))
                && host != null
                && host.indexOf('.') > 0
                && address.getRawUserInfo() == null;
    }

    /** Whether the URL is a home page or a folder of the page's own path. Some templates declare such URLs. */
    private static boolean isAbove(URI claim, @Nullable URI own) {
        String path = path(claim);
        boolean home = (path.isEmpty() || path.startsWith("/index.")) && claim.getRawQuery() == null;
        if (own == null || own.getHost() == null) {
            return home;
        }
        boolean elsewhere = !path(own).equals(path);
        return elsewhere
                && (home
                        || own.getHost().equalsIgnoreCase(claim.getHost())
                                && path(own).startsWith(path + "/")
                                && path(own).length() > path.length() + 20);
    }

    private static String path(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
