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

/** The options that all commands that publish have. */
final class PublishingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--time",
            paramLabel = "published|arrival",
            defaultValue = "published",
            description = {
                "What an article's event time is: when it was published, if that is known and believable, "
                        + "or when it arrives here. Default: ${DEFAULT-VALUE}."
            })
    private TimePolicy time;

    @Option(
            names = "--split",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "Spread the articles of each source over N keys, and so over partitions. "
                        + "All revisions of an article stay with one key. Default: ${DEFAULT-VALUE}."
            })
    private int split;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "1m",
            converter = Size.class,
            description = {"Reject articles of more bytes, such as 200k or 2m; 7m at most. Default: ${DEFAULT-VALUE}."})
    private SizeLimit limit;

    @Option(
            names = "--leave-open",
            description = {
                "More will follow: leave the step open that the last article is in. "
                        + "Else it is ended, in every window, so that the last articles are in final counts."
            })
    private boolean leaveOpen;

    /** The options that the user chose; ends the command with the usage if one is out of range. */
    PublishOptions options() {
        try {
            return new PublishOptions(time, split, limit, leaveOpen);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--split: " + e.getMessage());
        }
    }

    /** Bytes as users write them: a whole number, perhaps with k or m for 1,024 or 1,048,576. */
    static final class Size implements ITypeConverter<SizeLimit> {

        private static final int LONGEST = 10;

        @Override
        public SizeLimit convert(String text) {
            String number = text.endsWith("k") || text.endsWith("m") ? text.substring(0, text.length() - 1) : text;
            int shift = text.endsWith("k") ? 10 : text.endsWith("m") ? 20 : 0;
            boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
            if (number.isEmpty() || !digits || number.length() > LONGEST) {
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
