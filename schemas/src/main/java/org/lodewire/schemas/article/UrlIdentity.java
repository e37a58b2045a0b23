package org.lodewire.schemas.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is the same for the addresses of one article beyond the canonical URL, by the conventions of sites: the forms of a
 * page for telephones, AMP and its caches, default documents, empty segments and a trailing slash.
 */
final class UrlIdentity {

    private static final Set<String> DEFAULT_NAMES = Set.of("index", "default");

    private static final Set<String> DEFAULT_EXTENSIONS = Set.of(
            "html", "htm", "shtml", "xhtml", "php", "php5", "asp", "aspx", "jsp", "jsf", "cfm", "cgi", "pl", "do");

    private static final String AMP = "amp";

    private UrlIdentity() {}

    /** The address of the article that a cache of AMP pages or a viewer shows, without its scheme; empty for other URLs. */
    static Optional<String> cached(HostAndPort host, String path) {
        boolean cache =
                host.name().endsWith(".cdn.ampproject.org") || host.name().endsWith(".bing-amp.com");
        boolean viewer = host.name().startsWith("www.google.") || host.name().equals("www.bing.com");
        List<String> segments = segments(path);
        boolean shows = segments.size() > 1
                && (cache && Set.of("c", "v").contains(segments.get(0)) || viewer && AMP.equals(segments.get(0)));
        if (!shows) {
            return Optional.empty();
        }
        // A segment "s" says that the article's own scheme is https.
        int start = segments.get(1).equals("s") ? 2 : 1;
        boolean address = segments.size() > start && segments.get(start).indexOf('.') > 0;
        return address ? Optional.of(String.join("/", segments.subList(start, segments.size()))) : Optional.empty();
    }

    /** A canonical path as part of an identity: without a trailing slash, and empty for that of the home page. */
    static String path(String canonical) {
        List<String> segments = segments(canonical);
        foldAmp(segments);
        if (!segments.isEmpty() && isDefault(last(segments))) {
            segments.remove(segments.size() - 1);
            // A default document may be in the folder that stands for the AMP form.
            foldAmp(segments);
        }
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(Arrays.asList(path.split("/")));
        segments.removeIf(String::isEmpty);
        return segments;
    }

    private static void foldAmp(List<String> segments) {
        if (segments.size() > 1 && last(segments).equalsIgnoreCase(AMP)) {
            segments.remove(segments.size() - 1);
        } else {
            int at = indexOfAmp(segments);
            if (at >= 0 && isArticle(segments, at + 1)) {
                segments.remove(at);
            }
        }
        if (!segments.isEmpty()) {
            segments.set(segments.size() - 1, withoutAmp(last(segments)));
        }
    }

    private static int indexOfAmp(List<String> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).equalsIgnoreCase(AMP)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether what follows is the path of an article and not that of a part of a site about amplifiers. */
    private static boolean isArticle(List<String> segments, int start) {
        String name = last(segments);
        boolean article =
                name.indexOf('-') > 0 || name.chars().filter(Character::isDigit).count() > 4;
        return start < segments.size() && (article || start == 1 && segments.size() > 2);
    }

    /** A name without {@code .amp} at its end or before its extension. */
    private static String withoutAmp(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int at = lower.endsWith(".amp")
                ? name.length() - ".amp".length()
                : Math.max(lower.lastIndexOf(".amp.htm"), lower.lastIndexOf(".amp.php"));
        return at < 1 ? name : name.substring(0, at) + name.substring(at + ".amp".length());
    }

    private static boolean isDefault(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        return dot > 0
                && DEFAULT_NAMES.contains(lower.substring(0, dot))
                && DEFAULT_EXTENSIONS.contains(lower.substring(dot + 1));
    }

    private static String last(List<String> segments) {
        return segments.get(segments.size() - 1);
    }
}
