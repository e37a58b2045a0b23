package org.lodewire.cli.command;

import java.util.concurrent.Callable;
import org.lodewire.cli.submit.SubmitResult;
import org.lodewire.cli.submit.SubmitRun;
import org.lodewire.cli.submit.SubmitSettings;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.subscriptions.command.DeadLetterFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lodewire dead-letters submit}: submits dead letters again. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        header = "Submit dead letters again.",
        footer = "  lodewire dead-letters submit --reason UNPROCESSABLE --yes",
        description = {
            "Submits the raw articles among the dead letters again, as after an upgrade that can process them. They count"
                    + " from then on, each with its own event time.",
            "",
            "To submit an article twice does no harm, because the second is a repeat."
        })
public final class SubmitDeadLetters implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private DeadLetterFilter filter;

    @Mixin
    private SubmitOptions submit;

    @Override
    public Integer call() {
        SubmitSettings settings = submit.settings();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        SubmitRun run = new SubmitRun(connection, settings);
        SubmitResult result = run.deadLetters(filter.choice());
        SubmitReport.print(
                result, settings, run.time(), "dead letters", spec.commandLine().getOut());
        return 0;
    }
}
