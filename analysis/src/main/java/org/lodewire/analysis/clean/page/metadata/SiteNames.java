package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names under which the site of a page goes. Immutable. */
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
     * @param publisher as declared, null if it is not
     * @param address   of the page, null if it is not known
     */
    static SiteNames of(PageTags tags, String publisher, String address) {
        List<String> names = new ArrayList<>();
        for (String name : new String[] {
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
        return new SiteNames(names, label(address));
    }

    /** The part of the host that names the site: "nytimes" of "www.nytimes.com", "bbc" of "bbc.co.uk". */
    private static String label(String address) {
        int start = address == null ? -1 : address.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < address.length() && "/:?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String[] parts = address.substring(start + 3, end).split("\\.");
        int label = parts.length - 2;
        if (label > 0 && SECOND_LEVEL.contains(parts[label])) {
            label--;
        }
        return label < 0 ? "" : squeeze(parts[label]);
    }

    /** Whether a piece of a title, or a byline, is the site's name and no more. */
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

    /** "BBC" of "BBC News": the longer one has one word more, but is no sentence about the site. */
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

    /** Letters and digits only, lower case. */
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
