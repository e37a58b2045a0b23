package org.lodewire.schemas.article;

import java.util.ArrayDeque;
import java.util.Deque;

/** The path of a web address: without dot segments (RFC 3986, section 5.2.4), with one percent-encoding. */
final class UrlPath {

    private UrlPath() {}

    /** @param given empty, or beginning with a slash */
    static String canonical(String given) {
        Deque<String> kept = new ArrayDeque<>();
        String encoded = PercentEncoding.canonical(given);
        String last = "";
        for (String segment : encoded.substring(Math.min(1, encoded.length())).split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        // What ends in a dot segment is a folder.
        boolean folder = last.equals(".") || last.equals("..");
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
    }
}
