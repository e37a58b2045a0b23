package org.lodewire.producer.command;

import org.lodewire.producer.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How fast to replay: at most one of the two. */
final class PaceOptions {

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = Rate.class,
            description = "Publish so many articles a second, such as 50 or 50/s.")
    private Pace rate;

    @Option(
            names = "--speed",
            paramLabel = "N",
            converter = Speed.class,
            description = {"Keep the gaps between publications, N times as fast: 3600 makes an hour a second."})
    private Pace speed;

    Pace pace() {
        return rate != null ? rate : speed != null ? speed : Pace.UNLIMITED;
    }

    /** Reads {@code --rate}. */
    static final class Rate implements ITypeConverter<Pace> {
        @Override
        public Pace convert(String text) {
            return Pace.rate(number(text.endsWith("/s") ? text.substring(0, text.length() - 2) : text));
        }
    }

    /** Reads {@code --speed}. */
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
            // Said below, as for a number that is none of use.
        }
        throw new TypeConversionException("'" + text + "' is not a number over 0");
    }
}
