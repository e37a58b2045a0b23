package org.lodewire.schemas.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The canonical query of a URL: without tracking parameters, sorted by name. Parameters of the same name retain their order. */
final class UrlQuery {

    /** How a query asks for the AMP form of a page, or not for it. */
    private static final Set<String> AMP = Set.of(
            "amp",
            "amp=",
            "amp=1",
            "amp=true",
            "amp_markup=1",
            "noamp",
            "noamp=1",
            "noamp=mobile",
            "noamp=available",
            "nonamp=1",
            "output=amp",
            "outputtype=amp",
            "view=amp",
            "format=amp",
            "mode=amp");

    private UrlQuery() {}

    /**
     * The canonical query.
     *
     * @return empty, or a question mark and the remaining parameters
     */
    static String canonical(String given) {
        return join(given, parameter -> !TrackingParameters.contains(name(parameter)));
    }

    /** A canonical query without the parameters that only ask for a form of the page. */
    static String withoutForm(String canonical) {
        return join(canonical.substring(Math.min(1, canonical.length())), parameter -> !isForm(parameter));
    }

    private static boolean isForm(String parameter) {
        return AMP.contains(parameter.toLowerCase(Locale.ROOT));
    }

    private static String join(String query, Predicate<String> kept) {
        String joined = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && kept.test(parameter))
                .map(PercentEncoding::canonical)
                .sorted(Comparator.comparing(UrlQuery::name))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }
}
