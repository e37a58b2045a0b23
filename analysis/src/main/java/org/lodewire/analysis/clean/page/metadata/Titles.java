package org.lodewire.analysis.clean.page.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Chooses among the titles that a page gives its article: the headline that it shows where anything else confirms it, else
 * what most agree on. Immutable.
 */
final class Titles {

    private static final int LONGEST = 300;
    private static final int MIN_LENGTH = 3;
    /** A claim that is as long and goes on in the heading was cut to fit. */
    private static final int TRUNCATED = 40;
    /** Letters and digits in what is no chance. */
    private static final int TELLING = 12;

    private static final double ALIKE = 0.6;
    private static final int SHORT_SECTION = 3;

    /** Marks between a title and the name of its site or section. */
    private static final List<String> MARKS =
            List.of(" | ", " » ", " :: ", " - ", " – ", " — ", " • ", " · ", " // ", " ‹ ", " « ", " / ");
    /** Those that authors do not write in titles. */
    private static final Set<String> STRONG = Set.of(" | ", " » ", " :: ", " ‹ ", " « ");

    private final SiteNames site;

    Titles(SiteNames site) {
        this.site = site;
    }

    /**
     * @param headline from JSON-LD, may be null
     * @param declared in meta tags, the likelier first
     * @param element  the page's title element, may be null
     * @param headings of the first level, as shown
     * @return null if there is no title at all
     */
    @SuppressWarnings("ReferenceEquality") // A claim is compared with all claims but itself.
    String choose(String headline, List<String> declared, String element, List<String> headings) {
        List<String> claims = new ArrayList<>();
        add(claims, headline);
        declared.forEach(claim -> add(claims, claim));
        add(claims, element);
        List<String> shown = headings.stream()
                .filter(heading -> fits(heading) && !site.include(heading))
                .toList();
        String raw = element == null ? "" : SiteNames.squeeze(element);
        for (String heading : shown) {
            if (SiteNames.squeeze(heading).length() >= TELLING && raw.startsWith(SiteNames.squeeze(heading))) {
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
            if (claims.stream().anyMatch(claim -> likeness(heading, claim) >= ALIKE)) {
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
        List<String> left = claims.isEmpty() ? shown : claims;
        return !left.isEmpty() ? left.get(0) : element != null && fits(element) ? element : null;
    }

    private void add(List<String> claims, String claim) {
        String bare = claim == null ? null : withoutSite(claim);
        if (bare != null && fits(bare) && !site.include(bare)) {
            claims.add(bare);
        }
    }

    private static boolean fits(String title) {
        return title.length() >= MIN_LENGTH && title.length() <= LONGEST;
    }

    /** What a heading and a claim say in common if one is the other with something in front or behind; else null. */
    private static String agreed(String heading, String claim) {
        String shown = SiteNames.squeeze(heading);
        String claimed = SiteNames.squeeze(claim);
        if (shown.isEmpty() || claimed.isEmpty()) {
            return null;
        }
        if (shown.equals(claimed)) {
            return heading;
        }
        boolean cut = claim.length() >= TRUNCATED || claim.endsWith("…") || claim.endsWith("...");
        if (cut && shown.startsWith(claimed)) {
            return heading;
        }
        boolean telling = Math.min(shown.length(), claimed.length()) >= TELLING;
        if (telling && claimed.startsWith(shown)) {
            return heading;
        }
        return telling && shown.contains(claimed) ? claim : null;
    }

    private static double likeness(String one, String other) {
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

    /** Takes the site's name and, behind marks that are never part of a title, the section's name off. */
    private String withoutSite(String title) {
        String rest = title;
        boolean wasSite = false;
        while (true) {
            String mark = lastMark(rest);
            int at = mark == null ? -1 : rest.lastIndexOf(mark);
            if (at < MIN_LENGTH) {
                break;
            }
            String piece = rest.substring(at + mark.length());
            boolean named = site.include(piece);
            boolean section = (STRONG.contains(mark) || wasSite && !mark.equals(" / "))
                    && words(piece).size() <= SHORT_SECTION
                    && words(rest.substring(0, at)).size() > words(piece).size() + 1;
            if (!named && !section) {
                break;
            }
            wasSite |= named;
            rest = rest.substring(0, at).strip();
        }
        return withoutSiteInFront(rest);
    }

    private String withoutSiteInFront(String title) {
        for (String mark : MARKS) {
            int at = title.indexOf(mark);
            if (at > 0 && site.include(title.substring(0, at)) && title.length() - at > 12) {
                return title.substring(at + mark.length()).strip();
            }
        }
        return title;
    }

    private static String lastMark(String title) {
        String last = null;
        for (String mark : MARKS) {
            last = title.lastIndexOf(mark) > (last == null ? -1 : title.lastIndexOf(last)) ? mark : last;
        }
        return last;
    }
}
