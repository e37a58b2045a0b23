package org.lodewire.schemas.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The canonical query of a URL: without tracking parameters, sorted by name. Parameters of the same name retain their order.
 * Names such as {@code ref} and {@code source} are not removed, because some sites need them to find the page.
 */
final class UrlQuery {

    private static final Set<String> TRACKING_PREFIXES = Set.of("utm_", "mtm_", "pk_", "hsa_", "oly_", "vero_");

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "_ga",
            "_gl",
            "__twitter_impression",
            "ncid",
            "cmpid",
            "ocid",
            "smid",
            "smtyp",
            "wt_mc",
            "at_medium",
            "at_campaign",
            "guccounter",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "rb_clickid",
            "s_cid",
            "spm",
            "srsltid",
            "xtor");

    private UrlQuery() {}

    /**
     * The canonical query.
     *
     * @return empty, or a question mark and the remaining parameters
     */
    static String canonical(String given) {
        String kept = Arrays.stream(given.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(name(parameter)))
                .map(PercentEncoding::canonical)
                .sorted(Comparator.comparing(UrlQuery::name))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    private static boolean isTracking(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TRACKING.contains(lower) || TRACKING_PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
