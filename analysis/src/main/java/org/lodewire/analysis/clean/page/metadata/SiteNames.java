package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a page's site: those that the page declares and the one in its host. Immutable. */
final class SiteNames {

    private static final int MAX_WORDS = 6;
    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "org", "net", "gov", "ac", "or", "ne", "go", "edu");

    private final List<String> names;
    private final String host;

    private SiteNames(List<String> names, String host) {
        this.names = names;
        this.host = host;
    }

    /**
     * Collects the names.
     *
     * @param publisher as declared, null if it is not
     * @param url       the URL of the page, null if it is not known
     */
    static SiteNames of(PageTags tags, @Nullable String publisher, @Nullable String url) {
        List<String> names = new ArrayList<>();
        for (@Nullable
        String name : new @Nullable String[] {
            tags.first("og:site_name"),
            publisher,
            tags.first("application-name"),
            tags.first("apple-mobile-web-app-title"),
            tags.first("twitter:site"),
            tags.first("dc.publisher")
        }) {
            String squeezed = name == null ? "" : squeeze(name);
            if (squeezed.length() >= 2) {
                names.add(squeezed);
            }
        }
        return new SiteNames(names, label(url));
    }

    /** The part of the host that names the site: "nytimes" of "www.nytimes.com", "bbc" of "bbc.co.uk". */
    private static String label(@Nullable String url) {
        int start = url == null ? -1 : url.indexOf("://");
        if (url == null || start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String[] parts = url.substring(start + 3, end).split("\\.");
        int label = parts.length - 2;
        if (label > 0 && SECOND_LEVEL.contains(parts[label])) {
            label--;
        }
        return label < 0 ? "" : squeeze(parts[label]);
    }

    /** Whether a part of a title or byline consists of the site's name only. */
    boolean include(String piece) {
        String squeezed = squeeze(piece);
        if (squeezed.length() < 2 || piece.chars().filter(c -> c == ' ').count() >= MAX_WORDS) {
            return false;
        }
        return names.stream()
                        .anyMatch(name -> squeezed.equals(name) || isPart(squeezed, name) || isPart(name, squeezed))
                || isPart(squeezed, host)
                || isPart(host, squeezed)
                || host.length() > 2 && initials(piece).equals(host);
    }

    /** Whether one name is part of the other, as "BBC" of "BBC News". The longer one may have only about one word more. */
    private static boolean isPart(String part, String whole) {
        return part.length() > 2
                && whole.length() <= 2 * part.length() + 3
                && (whole.startsWith(part) || whole.endsWith(part));
    }

    private static String initials(String piece) {
        StringBuilder initials = new StringBuilder();
        for (String word : piece.toLowerCase(Locale.ROOT).split(" ")) {
            if (!word.isEmpty() && !(word.equals("the") && initials.isEmpty())) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** The letters and digits of a text, in lower case. */
    static String squeeze(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
