package org.lodewire.analysis.clean.time;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.time.Place.Order;

/**
 * Determines the place of a page from its language, the region of its declared language, and the top-level domain of its
 * address. Immutable and thread-safe.
 */
public final class Places {

    private static final int MAX_TAG = 40;
    /** Domains of countries that are chiefly used elsewhere. */
    private static final Set<String> GENERIC = Set.of(
            "IO", "AI", "TV", "FM", "TO", "CC", "WS", "LY", "GG", "SH", "SO", "AC", "AG", "AM", "IM", "LA", "VC", "GL",
            "NU", "ST", "TK", "ML", "GA", "CF", "PW", "SC", "BZ", "MS", "VG", "SU");

    /** A country of {@code countries.tsv}; the languages in which its domain names it are empty for all. */
    private record Country(ZoneId zone, boolean byDomainOnly, Set<String> domainLanguages) {}

    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, String> countryByLanguage = new HashMap<>();

    private Places() {}

    /** Reads the list of countries. */
    public static Places load() {
        Places places = new Places();
        for (String[] row : TimeResource.rows("countries.tsv")) {
            List<String> use = row.length > 3 ? List.of(row[3].split(" ")) : List.of("");
            Set<String> languages = use.get(0).equals("language") ? Set.copyOf(use.subList(1, use.size())) : Set.of();
            places.countries.put(
                    row[0], new Country(ZoneId.of(row[1]), use.get(0).equals("domain"), languages));
            for (String language : row.length > 2 ? row[2].split(" ") : new String[0]) {
                places.countryByLanguage.put(language, row[0]);
            }
        }
        return places;
    }

    /**
     * The place of a page.
     *
     * @param language language of its text as a BCP 47 tag, null if unknown
     * @param declared its declared languages, which may have a region; the first region counts
     * @param url      its address, null if unknown
     */
    public Place of(@Nullable String language, List<String> declared, @Nullable String url) {
        String primary = language == null ? null : primary(language);
        String byTag = region(declared);
        String byDomain = byDomain(url, primary);
        String named = byDomain != null ? byDomain : byTag;
        boolean trusted = byDomain != null || byTag == null || !isByDomainOnly(byTag);
        String zoned = named != null ? named : primary == null ? null : countryByLanguage.get(primary);
        Country country = zoned == null || !trusted ? null : countries.get(zoned);
        return new Place(primary, named, country == null ? null : country.zone, order(primary, byTag, byDomain));
    }

    private boolean isByDomainOnly(String code) {
        Country country = countries.get(code);
        return country != null && country.byDomainOnly;
    }

    /** In the United States the month is first. In English without a country it is unknown, and so in Canada. */
    private static Order order(@Nullable String language, @Nullable String byTag, @Nullable String byDomain) {
        Order tag = byTag == null ? null : order(byTag);
        Order domain = byDomain == null ? null : order(byDomain);
        if (tag != null && domain != null) {
            return tag == domain ? tag : Order.UNKNOWN;
        }
        Order known = domain != null ? domain : tag;
        boolean english = language == null || language.equals("en");
        return known != null ? known : english ? Order.UNKNOWN : Order.DAY_FIRST;
    }

    private static Order order(String country) {
        return switch (country) {
            case "US" -> Order.MONTH_FIRST;
            case "CA", "PH", "PR" -> Order.UNKNOWN;
            default -> Order.DAY_FIRST;
        };
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-') < 0 ? tag.indexOf('_') : tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String region(List<String> declared) {
        for (String tag : declared) {
            String[] parts =
                    tag.length() > MAX_TAG ? new String[0] : tag.strip().split("[-_]");
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].length() == 2 && parts[i].chars().allMatch(c -> c < 128 && Character.isLetter(c))) {
                    return parts[i].toUpperCase(Locale.ROOT);
                }
            }
        }
        return null;
    }

    private @Nullable String byDomain(@Nullable String url, @Nullable String language) {
        String domain = url == null ? "" : topLevel(url);
        if (domain.length() != 2 || domain.equals("EU")) {
            return null;
        }
        Country country = countries.get(domain);
        boolean worldwide = country == null && GENERIC.contains(domain)
                || country != null && !country.domainLanguages.isEmpty() && !country.domainLanguages.contains(language);
        return worldwide ? null : domain;
    }

    private static String topLevel(String url) {
        int host = url.indexOf("://") + 3;
        if (host < 3) {
            return "";
        }
        int end = host;
        while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String domain = url.substring(url.lastIndexOf('.', end - 1) + 1, end).toUpperCase(Locale.ROOT);
        return domain.equals("UK") ? "GB" : domain;
    }
}
