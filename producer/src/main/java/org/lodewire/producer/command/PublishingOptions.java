package org.lodewire.producer.command;

import java.time.Duration;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.producer.publish.LateReport;
import org.lodewire.producer.publish.PublishOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that publish an input from its beginning to its end. */
final class PublishingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--leave-open",
            description =
                    "Expect more articles later: do not send end-of-input watermarks. By default they end the last step"
                            + " of every window, so that the last articles are in final counts.")
    private boolean leaveOpen;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = DurationConverter.class,
            description =
                    "The grace of the pipeline, as 'run --grace' has it, to report which articles it will find late."
                            + " All articles are sent. Default: ${DEFAULT-VALUE}.")
    private Duration grace = LateReport.DEFAULT_GRACE;

    /**
     * The options of the command line.
     *
     * @throws ParameterException if one is out of range
     */
    PublishOptions options(ArticleOptions articles) {
        new OptionCheck(spec).positive("--grace", grace);
        return articles.options(leaveOpen, grace);
    }
}
