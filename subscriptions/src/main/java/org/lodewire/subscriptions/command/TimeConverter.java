package org.lodewire.subscriptions.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times in ISO 8601 with their zone, in years of four digits. */
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
            // Said below, as for a time too far away.
        }
        throw new TypeConversionException("'" + value + "' is not a time; write it as in 2026-07-01T12:00:00Z");
    }
}
