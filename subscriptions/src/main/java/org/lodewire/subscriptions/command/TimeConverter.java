package org.lodewire.subscriptions.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses times in ISO 8601 with a zone and a year of four digits. */
final class TimeConverter implements ITypeConverter<Instant> {

    private static final int LAST_YEAR = 9999;

    @Override
    public Instant convert(String value) {
        try {
            Instant time = Instant.parse(value);
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 0 && year <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            // Reported below, like a year out of range.
        }
        throw new TypeConversionException("'" + value + "' is not a time such as 2026-07-01T12:00:00Z");
    }
}
