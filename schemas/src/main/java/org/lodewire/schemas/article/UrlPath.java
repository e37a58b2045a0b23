package org.lodewire.schemas.article;

import java.util.ArrayDeque;
import java.util.Deque;

/** The canonical path of a URL: without dot segments (RFC 3986, section 5.2.4), with normalized percent-encoding. */
final class UrlPath {

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
        for (String segment : encoded.substring(Math.min(1, encoded.length())).split("/", -1)) {
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
}
