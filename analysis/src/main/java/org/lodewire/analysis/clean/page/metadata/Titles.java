package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the titles that a page declares for its article: a visible heading that another title confirms, else a
 * title that several declarations agree on. Immutable.
 */
final class Titles {

    private static final int MAX_LENGTH = 300;
    private static final int MIN_LENGTH = 3;
    /** A title of at least this length that the heading continues was truncated. */
    private static final int MIN_TRUNCATED = 40;
    /** Agreement on this many letters and digits is no coincidence. */
    private static final int SIGNIFICANT = 12;

    private static final double MIN_SIMILARITY = 0.6;
    private static final int MAX_SECTION_WORDS = 3;

    /** Separators between a title and the name of its site or section. */
    private static final List<String> SEPARATORS =
            List.of(" | ", " » ", " :: ", " - ", " – ", " — ", " • ", " · ", " // ", " ‹ ", " « ", " / ");
    /** Separators that authors do not use within titles. */
    private static final Set<String> STRONG = Set.of(" | ", " » ", " :: ", " ‹ ", " « ");

    private final SiteNames site;

    Titles(SiteNames site) {
        this.site = site;
    }

    /**
     * Chooses a title.
     *
     * @param headline from JSON-LD, null if there is none
     * @param declared titles in meta tags, most reliable first
     * @param element  the title element, null if there is none
     * @param headings the visible headings of the first level
     * @return null if there is no title
     */
    @SuppressWarnings("ReferenceEquality") // A claim is compared with all claims but itself.
    @Nullable
    String choose(@Nullable String headline, List<String> declared, @Nullable String element, List<String> headings) {
        List<String> claims = new ArrayList<>();
        add(claims, headline);
        declared.forEach(claim -> add(claims, claim));
        add(claims, element);
        List<String> shown = headings.stream()
                .filter(heading -> fits(heading) && !site.include(heading))
                .toList();
        String raw = element == null ? "" : SiteNames.squeeze(element);
        for (String heading : shown) {
            if (SiteNames.squeeze(heading).length() >= SIGNIFICANT && raw.startsWith(SiteNames.squeeze(heading))) {
                return heading;
            }
        }
        for (String heading : shown) {
            for (String claim : claims) {
                String agreed = agreed(heading, claim);
                if (agreed != null) {
                    return agreed;
                }
            }
        }
        for (String heading : shown) {
            if (claims.stream().anyMatch(claim -> similarity(heading, claim) >= MIN_SIMILARITY)) {
                return heading;
            }
        }
        for (String claim : claims) {
            if (claims.stream()
                    .anyMatch(
                            other -> other != claim && SiteNames.squeeze(other).equals(SiteNames.squeeze(claim)))) {
                return claim;
            }
        }
        List<String> rest = claims.isEmpty() ? shown : claims;
        return !rest.isEmpty() ? rest.get(0) : element != null && fits(element) ? element : null;
    }

    private void add(List<String> claims, @Nullable String claim) {
        String bare = claim == null ? null : withoutSite(claim);
        if (bare != null && fits(bare) && !site.include(bare)) {
            claims.add(bare);
        }
    }

    private static boolean fits(String title) {
        return title.length() >= MIN_LENGTH && title.length() <= MAX_LENGTH;
    }

    /** The title that a heading and a claim share if one contains the other; else null. */
    private static @Nullable String agreed(String heading, String claim) {
        String shown = SiteNames.squeeze(heading);
        String claimed = SiteNames.squeeze(claim);
        if (shown.isEmpty() || claimed.isEmpty()) {
            return null;
        }
        if (shown.equals(claimed)) {
            return heading;
        }
        boolean cut = claim.length() >= MIN_TRUNCATED || claim.endsWith("…") || claim.endsWith("...");
        if (cut && shown.startsWith(claimed)) {
            return heading;
        }
        boolean significant = Math.min(shown.length(), claimed.length()) >= SIGNIFICANT;
        if (significant && claimed.startsWith(shown)) {
            return heading;
        }
        return significant && shown.contains(claimed) ? claim : null;
    }

    private static double similarity(String one, String other) {
        Set<String> ours = words(one);
        Set<String> theirs = words(other);
        long shared = ours.stream().filter(theirs::contains).count();
        return shared / (double) Math.max(1, Math.min(ours.size(), theirs.size())) * (shared > 1 ? 1 : 0);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
                if (i - start >= MIN_LENGTH) {
                    words.add(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Removes the site's name and, after separators that never occur in titles, the section's name. */
    private String withoutSite(String title) {
        String rest = title;
        boolean wasSite = false;
        while (true) {
            String mark = lastSeparator(rest);
            int at = mark == null ? -1 : rest.lastIndexOf(mark);
            if (mark == null || at < MIN_LENGTH) {
                break;
            }
            String piece = rest.substring(at + mark.length());
            boolean named = site.include(piece);
            boolean section = (STRONG.contains(mark) || wasSite && !mark.equals(" / "))
                    && words(piece).size() <= MAX_SECTION_WORDS
                    && words(rest.substring(0, at)).size() > words(piece).size() + 1;
            if (!named && !section) {
                break;
            }
            wasSite |= named;
            rest = rest.substring(0, at).strip();
        }
        return withoutLeadingSite(rest);
    }

    private String withoutLeadingSite(String title) {
        for (String mark : SEPARATORS) {
            int at = title.indexOf(mark);
            if (at > 0 && site.include(title.substring(0, at)) && title.length() - at > 12) {
                return title.substring(at + mark.length()).strip();
            }
        }
        return title;
    }

    private static @Nullable String lastSeparator(String title) {
        @Nullable String last = null;
        for (String mark : SEPARATORS) {
            last = title.lastIndexOf(mark) > (last == null ? -1 : title.lastIndexOf(last)) ? mark : last;
        }
        return last;
    }
}
