package org.lodewire.cli.command;

import java.time.Duration;
import org.lodewire.cli.submit.SubmitSettings;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.command.SizeConverter;
import org.lodewire.streams.flow.ClockMode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of the commands that submit again. */
final class SubmitOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--yes",
            description = "Submit them. Without this option, the command shows what it would submit and exits with code"
                    + " 1.")
    private boolean yes;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            defaultValue = "wall",
            description = "The pipeline's clock: event, wall. Default: ${DEFAULT-VALUE}.")
    private ClockMode clock = ClockMode.WALL;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = DurationConverter.class,
            description =
                    "The pipeline's grace, as 'run --grace' has it now. What would be late again is not submitted."
                            + " Default: ${DEFAULT-VALUE}.")
    private Duration grace = Duration.ofHours(24);

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "1m",
            converter = SizeConverter.class,
            description =
                    "The pipeline's limit, as 'run --max-size' has it now, such as 200k or 2m. What is larger is not"
                            + " submitted. Default: ${DEFAULT-VALUE}.")
    private SizeLimit limit = SizeLimit.DEFAULT;

    /** What the options say. */
    SubmitSettings settings() {
        new OptionCheck(spec).positive("--grace", grace);
        return new SubmitSettings(yes, clock == ClockMode.WALL, grace, limit);
    }
}
