package org.lodewire.producer.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads URLs as they are found in feeds, pages and redirects: characters that a URL may not contain are escaped, white space
 * is removed, a host is written in ASCII. Only {@code http} and {@code https} are URLs here.
 */
public final class WebUrl {

    /** Longer URLs are not read. */
    public static final int MAX_LENGTH = 2_048;

    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?#%";
    private static final String HEX = "0123456789ABCDEF";

    private WebUrl() {}

    /**
     * Reads a URL, without its fragment and without user information, which no crawler sends.
     *
     * @param text any text
     * @param base what a relative URL is resolved against; null if there is nothing
     * @return empty if the text is no URL of the web, or too long
     */
    public static Optional<URI> parse(@Nullable String text, @Nullable URI base) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String stripped = text.strip();
        try {
            URI given = new URI(escape(withAsciiHost(stripped)));
            return normal(base == null ? given : resolve(base, given));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A URL for people and logs: scheme, host and path, without user information and query. */
    public static String display(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String shown = path.length() > 200 ? path.substring(0, 200) + "…" : path;
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()) + shown;
    }

    /** Java resolves a query alone against the folder, other than RFC 3986, section 5.2.2. */
    private static URI resolve(URI base, URI given) throws URISyntaxException {
        boolean queryOnly = given.getScheme() == null
                && given.getRawAuthority() == null
                && "".equals(given.getRawPath())
                && given.getRawQuery() != null;
        return queryOnly
                ? new URI(base.getScheme() + "://" + base.getRawAuthority() + path(base) + '?' + given.getRawQuery())
                : base.resolve(given);
    }

    private static Optional<URI> normal(URI url) throws URISyntaxException {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || host == null || host.isEmpty() || url.getPort() == 0 || url.getPort() > 65_535) {
            return Optional.empty();
        }
        int port = url.getPort() == (scheme.equals("http") ? 80 : 443) ? -1 : url.getPort();
        String query = url.getRawQuery() == null ? "" : '?' + url.getRawQuery();
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return Optional.of(new URI(
                scheme + "://" + bare.toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port) + path(url) + query));
    }

    private static String path(URI url) {
        String path = url.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static String withAsciiHost(String text) {
        int start = text.indexOf("//");
        if (start < 0 || text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        int from = start + 2;
        int end = from;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(from, end);
        int at = authority.lastIndexOf('@') + 1;
        int colon = authority.indexOf(':', at);
        String host = authority.substring(at, colon < 0 ? authority.length() : colon);
        return text.substring(0, from + at) + IDN.toASCII(host) + text.substring(from + at + host.length());
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean fragment = false;
        boolean authority = false;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xff;
            if (octet == '\t' || octet == '\n' || octet == '\r') {
                continue;
            }
            boolean allowed = ALLOWED.indexOf(octet) >= 0 || octet < 0x80 && Character.isLetterOrDigit(octet);
            boolean escaped = octet != '%' || isHex(bytes, i + 1) && isHex(bytes, i + 2);
            // The brackets of an IPv6 address stand in the authority only.
            authority = octet == '/' && i > 0 && bytes[i - 1] == '/' || authority && octet != '/' && octet != '?';
            boolean bracket = authority && (octet == '[' || octet == ']');
            boolean second = octet == '#' && fragment;
            fragment |= octet == '#';
            if ((allowed || bracket) && escaped && !second) {
                out.append((char) octet);
            } else {
                out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
            }
        }
        return out.toString();
    }

    private static boolean isHex(byte[] bytes, int at) {
        return at < bytes.length && Character.digit(bytes[at], 16) >= 0;
    }
}
