package org.lodewire.producer.command;

import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that publishes articles. */
final class PublishingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--time",
            paramLabel = "published|arrival",
            defaultValue = "published",
            description =
                    "The event time of an article: its time of publication, if known and plausible, or its time of"
                            + " arrival. Default: ${DEFAULT-VALUE}.")
    private TimePolicy time = TimePolicy.PUBLISHED;

    @Option(
            names = "--split",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Distribute the articles of each source over N keys, and so over partitions. All revisions of an"
                            + " article have the same key. Default: ${DEFAULT-VALUE}.")
    private int split;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "1m",
            converter = Size.class,
            description =
                    "Reject articles that are larger, for example 200k or 2m; at most 7m. Default: ${DEFAULT-VALUE}.")
    private SizeLimit limit = SizeLimit.DEFAULT;

    @Option(
            names = "--leave-open",
            description =
                    "Expect more articles later: do not send end-of-input watermarks. By default they end the last step"
                            + " of every window, so that the last articles are in final counts.")
    private boolean leaveOpen;

    /**
     * The options of the command line.
     *
     * @throws ParameterException if one is out of range
     */
    PublishOptions options() {
        try {
            return new PublishOptions(time, split, limit, leaveOpen);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--split: " + e.getMessage());
        }
    }

    /** Parses a size in bytes: a whole number, optionally with k or m for 1,024 or 1,048,576. */
    static final class Size implements ITypeConverter<SizeLimit> {

        private static final int MAX_DIGITS = 10;

        @Override
        public SizeLimit convert(String text) {
            String number = text.endsWith("k") || text.endsWith("m") ? text.substring(0, text.length() - 1) : text;
            int shift = text.endsWith("k") ? 10 : text.endsWith("m") ? 20 : 0;
            boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
            if (number.isEmpty() || !digits || number.length() > MAX_DIGITS) {
                throw new TypeConversionException("'" + text + "' is not a size; write bytes, as in 50000, 200k or 2m");
            }
            try {
                return new SizeLimit((int) Math.min(Integer.MAX_VALUE, Long.parseLong(number) << shift));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
