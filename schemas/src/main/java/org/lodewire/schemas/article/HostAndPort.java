package org.lodewire.schemas.article;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * The host of a web address.
 *
 * @param name in lower case and ASCII
 * @param port empty, or a colon and the port where it is not the scheme's own
 */
record HostAndPort(String name, String port) {

    private static final int LONGEST_NAME = 253;

    /** Reads what stands between the scheme and the path: host, perhaps a user before it and a port behind. */
    static Optional<HostAndPort> of(String authority, int defaultPort) {
        String address = authority.substring(authority.lastIndexOf('@') + 1);
        int nameEnd = address.startsWith("[") ? address.indexOf(']') + 1 : address.indexOf(':');
        String name = nameEnd < 0 ? address : address.substring(0, nameEnd);
        String port = nameEnd < 0 ? "" : address.substring(nameEnd);
        return name(name).flatMap(host -> port(port, defaultPort).map(number -> new HostAndPort(host, number)));
    }

    HostAndPort withoutWww() {
        return name.startsWith("www.") ? new HostAndPort(name.substring("www.".length()), port) : this;
    }

    private static Optional<String> name(String given) {
        String lower = given.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return only(lower, "[]:.0123456789abcdef") ? Optional.of(lower) : Optional.empty();
        }
        if (lower.length() > LONGEST_NAME) {
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
                && bare.length() <= LONGEST_NAME
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
