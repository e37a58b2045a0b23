package org.lodewire.producer.command;

import org.jspecify.annotations.Nullable;
import org.lodewire.producer.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The pace of a replay: at most one of two options. */
final class PaceOptions {

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = Rate.class,
            description = "Publish N articles per second, for example 50 or 50/s.")
    private @Nullable Pace rate;

    @Option(
            names = "--speed",
            paramLabel = "N",
            converter = Speed.class,
            description = "Preserve the intervals between publications, N times as fast: 3600 makes an hour a second.")
    private @Nullable Pace speed;

    Pace pace() {
        return rate != null ? rate : speed != null ? speed : Pace.UNLIMITED;
    }

    /** Parses {@code --rate}. */
    static final class Rate implements ITypeConverter<Pace> {
        @Override
        public Pace convert(String text) {
            return Pace.rate(number(text.endsWith("/s") ? text.substring(0, text.length() - 2) : text));
        }
    }

    /** Parses {@code --speed}. */
    static final class Speed implements ITypeConverter<Pace> {
        @Override
        public Pace convert(String text) {
            return Pace.speed(number(text));
        }
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number that is out of range.
        }
        throw new TypeConversionException("'" + text + "' is not a number over 0");
    }
}
