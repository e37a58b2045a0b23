package org.lodewire.cli.command;

import java.util.concurrent.Callable;
import org.lodewire.cli.submit.SubmitResult;
import org.lodewire.cli.submit.SubmitRun;
import org.lodewire.cli.submit.SubmitSettings;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.subscriptions.command.RejectFilter;
import org.lodewire.subscriptions.rejects.RejectChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lodewire rejects submit}: submits rejected articles again. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        header = "Submit rejected articles again.",
        footer = "  lodewire rejects submit --reason TOO_LARGE --max-size 4m --yes",
        description = {
            "Submits rejected articles again, which count from then on, each with its own event time. Reads the original of"
                    + " each where it is retained: the record on the raw topic, or the row that a command rejected.",
            "",
            "To submit an article twice does no harm, because the second is a repeat."
        })
public final class SubmitRejects implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private RejectFilter filter;

    @Mixin
    private SubmitOptions submit;

    @Override
    public Integer call() {
        SubmitSettings settings = submit.settings();
        RejectChoice choice = filter.choice();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        SubmitRun run = new SubmitRun(connection, settings);
        SubmitResult result = run.rejects(choice);
        SubmitReport.print(
                result,
                settings,
                run.time(),
                "rejected articles",
                spec.commandLine().getOut());
        return 0;
    }
}
