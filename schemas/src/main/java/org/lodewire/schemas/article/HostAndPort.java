package org.lodewire.schemas.article;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * The host and port of a URL.
 *
 * @param name in lower case and ASCII
 * @param port empty for the scheme's default port, else a colon and the port
 */
record HostAndPort(String name, String port) {

    private static final int MAX_NAME_LENGTH = 253;

    /** Parses the authority of a URL: a host, optionally after user information and before a port. */
    static Optional<HostAndPort> of(String authority, int defaultPort) {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int nameEnd = hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') + 1 : hostAndPort.indexOf(':');
        String name = nameEnd < 0 ? hostAndPort : hostAndPort.substring(0, nameEnd);
        String port = nameEnd < 0 ? "" : hostAndPort.substring(nameEnd);
        return name(name).flatMap(host -> port(port, defaultPort).map(number -> new HostAndPort(host, number)));
    }

    /** The same without the labels for a form of the site's pages, see {@link SiteName}. */
    HostAndPort site() {
        return name.startsWith("[") ? this : new HostAndPort(SiteName.of(name), port);
    }

    private static Optional<String> name(String given) {
        String lower = given.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return only(lower, "[]:.0123456789abcdef") ? Optional.of(lower) : Optional.empty();
        }
        if (lower.length() > MAX_NAME_LENGTH) {
            return Optional.empty();
        }
        String ascii;
        try {
            ascii = IDN.toASCII(lower).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        boolean valid = !bare.isEmpty()
                && bare.length() <= MAX_NAME_LENGTH
                && !bare.startsWith(".")
                && !bare.contains("..")
                && only(bare, "abcdefghijklmnopqrstuvwxyz0123456789-._");
        return valid ? Optional.of(bare) : Optional.empty();
    }

    private static Optional<String> port(String given, int defaultPort) {
        if (given.isEmpty() || given.equals(":")) {
            return Optional.of("");
        }
        String digits = given.substring(1);
        if (given.charAt(0) != ':' || digits.length() > 5 || !only(digits, "0123456789")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            return Optional.empty();
        }
        return Optional.of(port == defaultPort ? "" : ":" + port);
    }

    private static boolean only(String text, String characters) {
        return text.chars().allMatch(c -> characters.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return name + port;
    }
}
