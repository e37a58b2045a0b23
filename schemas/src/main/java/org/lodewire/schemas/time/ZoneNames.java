package org.lodewire.schemas.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Zones as feeds abbreviate them: the names of RFC 822, those of Europe, and others that mean one zone only. A name such as
 * IST, which is that of India, Ireland and Israel, or AST is not among them.
 */
final class ZoneNames {

    /** In hours, some with a half. A name says whether it is summer, so the season does not matter. */
    private static final Map<String, Double> OFFSETS = Map.ofEntries(
            Map.entry("UT", 0.0),
            Map.entry("UTC", 0.0),
            Map.entry("GMT", 0.0),
            Map.entry("Z", 0.0),
            Map.entry("EDT", -4.0),
            Map.entry("EST", -5.0),
            Map.entry("CDT", -5.0),
            Map.entry("CST", -6.0),
            Map.entry("MDT", -6.0),
            Map.entry("MST", -7.0),
            Map.entry("PDT", -7.0),
            Map.entry("PST", -8.0),
            Map.entry("AKDT", -8.0),
            Map.entry("AKST", -9.0),
            Map.entry("HST", -10.0),
            Map.entry("NDT", -2.5),
            Map.entry("NST", -3.5),
            Map.entry("WET", 0.0),
            Map.entry("WEST", 1.0),
            Map.entry("WESZ", 1.0),
            Map.entry("WEZ", 0.0),
            Map.entry("BST", 1.0),
            Map.entry("CET", 1.0),
            Map.entry("CEST", 2.0),
            Map.entry("MET", 1.0),
            Map.entry("MEST", 2.0),
            Map.entry("MEZ", 1.0),
            Map.entry("MESZ", 2.0),
            Map.entry("EET", 2.0),
            Map.entry("EEST", 3.0),
            Map.entry("OEZ", 2.0),
            Map.entry("OESZ", 3.0),
            Map.entry("TRT", 3.0),
            Map.entry("SAST", 2.0),
            Map.entry("PKT", 5.0),
            Map.entry("WIB", 7.0),
            Map.entry("HKT", 8.0),
            Map.entry("SGT", 8.0),
            Map.entry("AWST", 8.0),
            Map.entry("JST", 9.0),
            Map.entry("KST", 9.0),
            Map.entry("ACST", 9.5),
            Map.entry("ACDT", 10.5),
            Map.entry("AEST", 10.0),
            Map.entry("AEDT", 11.0),
            Map.entry("NZST", 12.0),
            Map.entry("NZDT", 13.0));

    /** Names that mean the current time of a region, and that of Moscow, whose offset the law changed twice. */
    private static final Map<String, String> REGIONS = Map.of(
            "ET", "America/New_York",
            "CT", "America/Chicago",
            "MT", "America/Denver",
            "PT", "America/Los_Angeles",
            "MSK", "Europe/Moscow",
            "MSD", "Europe/Moscow",
            "UK", "Europe/London");

    private ZoneNames() {}

    /**
     * The offset of a zone in seconds.
     *
     * @param name  an abbreviation in any case, or an id such as {@code Europe/Paris}
     * @param local the local time, which decides on summer time
     * @return null if the name is unknown or means several zones
     */
    static @Nullable Integer offsetSeconds(String name, LocalDateTime local) {
        String upper = name.toUpperCase(Locale.ROOT);
        Double hours = OFFSETS.get(upper);
        if (hours != null) {
            return (int) (hours * 3600);
        }
        String region = REGIONS.get(upper);
        String id = region == null ? name : region;
        if (id.indexOf('/') < 0 || !ZoneRulesProvider.getAvailableZoneIds().contains(id)) {
            return null;
        }
        ZoneOffset offset = ZoneId.of(id).getRules().getOffset(local);
        return offset.getTotalSeconds();
    }

    /** Whether an offset may follow the name, as in {@code GMT+02:00}. */
    static boolean isUtc(String name) {
        return name.equalsIgnoreCase("UTC") || name.equalsIgnoreCase("GMT") || name.equalsIgnoreCase("UT");
    }
}
