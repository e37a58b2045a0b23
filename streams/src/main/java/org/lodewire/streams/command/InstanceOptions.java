package org.lodewire.streams.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.streams.run.Heartbeat;
import org.lodewire.streams.run.RunningPipeline;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StreamsSettings;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of one instance of the pipeline: its group, its resources and its health check. */
final class InstanceOptions {

    private static final int MAX_THREADS = 1024;

    /** Names of topics begin with the application id; Kafka allows them these characters, and 249 of them. */
    private static final String APPLICATION_ID = "[a-zA-Z0-9._-]{1,200}";

    private static final String APPLICATION_ID_FORM = "1 to 200 of the characters a-z, A-Z, 0-9, '.', '_' and '-'";

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Stream threads. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Kafka Streams' application id. Default: lodewire, or lodewire-STAGE.")
    private @Nullable String applicationId;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = "${env:LODEWIRE_STATE:-${sys:user.home}/.lodewire/state}",
            description = {
                "Folder for state on disk. Instances may share it; each uses a folder of its own in it. LODEWIRE_STATE"
                        + " in the environment sets another default.",
                "Default: ${DEFAULT-VALUE}."
            })
    @SuppressWarnings("NullAway.Init") // has a default
    private Path state;

    @Option(
            names = "--heartbeat",
            paramLabel = "FILE",
            defaultValue = "${env:LODEWIRE_HEARTBEAT:-}",
            description =
                    "A file to write every five seconds while the pipeline is well, for health checks; instances cannot"
                            + " share it. Default: none; LODEWIRE_HEARTBEAT in the environment names one.")
    private @Nullable String heartbeat;

    /**
     * Checks the options without using the network.
     *
     * @throws ParameterException if one has a value that is not allowed
     */
    void check(OptionCheck check) {
        check.range("--threads", threads, 1, MAX_THREADS);
        check.present("--state", state);
        if (applicationId != null) {
            check.matches("--application-id", applicationId, APPLICATION_ID, APPLICATION_ID_FORM);
        }
    }

    /** The settings of Kafka Streams; {@code stage} is the one stage to run, empty for all of them. */
    StreamsSettings settings(Optional<Stage> stage) {
        String id = applicationId != null
                ? applicationId
                : stage.map(one -> "lodewire-" + one.name().toLowerCase(Locale.ROOT))
                        .orElse("lodewire");
        return new StreamsSettings(id, state, threads);
    }

    /** Starts the heartbeat of a pipeline, if a file is given. */
    Optional<Heartbeat> heartbeat(RunningPipeline pipeline) {
        // Compose sets an environment variable that has no value to the empty string.
        return heartbeat == null || heartbeat.isBlank()
                ? Optional.empty()
                : Optional.of(Heartbeat.start(Path.of(heartbeat), pipeline::healthyState));
    }
}
