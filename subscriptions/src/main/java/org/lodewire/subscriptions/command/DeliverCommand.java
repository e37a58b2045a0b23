package org.lodewire.subscriptions.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.LongRunning;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.subscriptions.deliverer.Deliverer;
import org.lodewire.subscriptions.deliverer.DelivererSettings;
import org.lodewire.subscriptions.deliverer.DeliveryCounts;
import org.lodewire.subscriptions.delivery.DeliverySettings;
import org.lodewire.subscriptions.endpoint.Sender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire deliver}: sends alerts to the endpoints of subscriptions until it is stopped. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        header = "Deliver alerts to subscribers.",
        footer = "  LODEWIRE_SECRET_DESK=whsec_... lodewire deliver",
        description = {
            "Sends alerts to the endpoints of the subscriptions that 'lodewire subscriptions apply' defines, until it is"
                    + " stopped. The secrets that subscriptions refer to are read here, from the environment and from"
                    + " files. 'lodewire deliveries list' shows what came of it.",
            "Instances with the same group share the subscriptions; each may be started and stopped at any time. A group"
                    + " that is new begins with the alerts that are raised from then on."
        })
public final class DeliverCommand implements Callable<Integer>, LongRunning {

    private static final Duration STOP = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connectionOptions;

    @Mixin
    private SenderOptions senderOptions;

    @Option(
            names = "--group",
            paramLabel = "ID",
            defaultValue = "lodewire-deliver",
            description = "The consumer group whose instances share the subscriptions. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String group;

    @Option(
            names = "--session-timeout",
            paramLabel = "TIME",
            defaultValue = "45s",
            converter = DurationConverter.class,
            description = "After which time an instance that was killed is replaced: from 6s to 30m. Default:"
                    + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration sessionTimeout;

    @Override
    public Integer call() {
        OptionCheck check = new OptionCheck(spec);
        check.range("--session-timeout, in seconds,", (int) Math.min(9_999, sessionTimeout.toSeconds()), 6, 1_800);
        check.matches("--group", group, "[a-zA-Z0-9._-]{1,200}", "1 to 200 of a-z, A-Z, 0-9, '.', '_' and '-'");
        Connection connection = connectionOptions.connection();
        logStart(spec);
        Reachability.of(spec.commandLine().getErr()).check(connection);
        DelivererSettings settings = new DelivererSettings(group, DeliverySettings.DEFAULT, sessionTimeout);
        try (Interruption interruption = new Interruption(STOP);
                Sender sender = senderOptions.sender()) {
            new Deliverer(settings, sender::send, new DeliveryCounts()).run(connection, () -> !interruption.isAbsent());
        }
        return 0;
    }
}
