package org.lodewire.analysis.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.zone.ZoneRulesProvider;

/** Reads the time zone of a definition. Stateless. */
public final class TimeZoneField {

    private static final String DEFAULT = "UTC";

    private TimeZoneField() {}

    /** The name of a zone of the IANA database. Offsets such as +02:00 are rejected, because they know no summer time. */
    public static String read(DefinitionFields fields, String name) {
        return fields.valid(
                        name,
                        "the name of a time zone, such as Europe/Paris, America/New_York or UTC",
                        zone -> zone.isTextual()
                                && ZoneRulesProvider.getAvailableZoneIds().contains(zone.textValue()))
                .map(JsonNode::textValue)
                .orElse(DEFAULT);
    }
}
