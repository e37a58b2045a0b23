package org.lodewire.schemas.article;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The canonical path of a URL: without dot segments (RFC 3986, section 5.2.4) and without the session of a reader, with
 * normalized percent-encoding.
 */
final class UrlPath {

    /** How the Servlet specification writes a session into a path, and how PHP programs imitate it. */
    private static final List<String> SESSIONS = List.of("jsessionid=", "phpsessid=", "sessionid=");

    /** How ASP.NET writes a session: as a segment of its own, {@code (S(24 letters and digits))}. */
    private static final int ASP_SESSION = "(S())".length() + 24;

    private UrlPath() {}

    /**
     * The canonical path.
     *
     * @param given empty, or a path that begins with a slash
     */
    static String canonical(String given) {
        Deque<String> kept = new ArrayDeque<>();
        String encoded = PercentEncoding.canonical(given);
        String last = "";
        for (String part : encoded.substring(Math.min(1, encoded.length())).split("/", -1)) {
            String segment = withoutSession(part);
            last = segment;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        // A path that ends in a dot segment denotes a folder.
        boolean folder = last.equals(".") || last.equals("..");
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
    }

    private static String withoutSession(String segment) {
        String rest = segment.indexOf(';') < 0 ? segment : withoutParameter(segment);
        return rest.length() == ASP_SESSION && rest.startsWith("(S(") && rest.endsWith("))") ? "." : rest;
    }

    private static String withoutParameter(String segment) {
        return Arrays.stream(segment.split(";", -1))
                .filter(parameter -> !isSession(parameter.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(";"));
    }

    private static boolean isSession(String parameter) {
        return SESSIONS.stream().anyMatch(parameter::startsWith);
    }
}
