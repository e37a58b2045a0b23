package org.lodewire.producer.command;

import java.time.Duration;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that publishes articles. */
final class ArticleOptions {

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
            converter = SizeConverter.class,
            description =
                    "Reject articles that are larger, for example 200k or 2m; at most 7m. Default: ${DEFAULT-VALUE}.")
    private SizeLimit limit = SizeLimit.DEFAULT;

    /** How large an article may be. */
    SizeLimit limit() {
        return limit;
    }

    /**
     * The options of the command line.
     *
     * @param leaveOpen whether the last step of the windows stays open at the end
     * @param grace     the grace of the pipeline
     * @throws ParameterException if one is out of range
     */
    PublishOptions options(boolean leaveOpen, Duration grace) {
        try {
            return new PublishOptions(time, split, limit, leaveOpen, grace);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--split: " + e.getMessage());
        }
    }
}
