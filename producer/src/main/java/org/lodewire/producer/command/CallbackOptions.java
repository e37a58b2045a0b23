package org.lodewire.producer.command;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.producer.callback.CallbackSettings;
import org.lodewire.producer.fetch.WebUrl;
import org.lodewire.producer.websub.CallbackAddresses;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where hubs can push feeds. */
final class CallbackOptions {

    private static final String KEY = "LODEWIRE_CALLBACK_KEY";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--callback-url",
            paramLabel = "URL",
            description = "Where hubs on the web reach this command, or a proxy before it, to push feeds (WebSub)."
                    + " All instances of a group have the same, and the same key of 16 or more characters in the"
                    + " environment variable " + KEY + ". Default: none, and feeds are polled only.")
    private @Nullable String url;

    @Option(
            names = "--callback-host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Interface to listen on for hubs, 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String host;

    @Option(
            names = "--callback-port",
            paramLabel = "PORT",
            defaultValue = "8086",
            description = "Port to listen on for hubs; 0 for a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    /**
     * The settings of the command line; null if hubs cannot push.
     *
     * @throws ParameterException if one is not valid
     */
    @Nullable
    CallbackSettings settings() {
        new OptionCheck(spec).range("--callback-port", port, 0, 65_535);
        String given = url;
        if (given == null) {
            return null;
        }
        URI base = WebUrl.parse(given, null).orElseThrow(() -> failure("'" + given + "' is not an http or https URL"));
        @Nullable String key = System.getenv(KEY);
        if (key == null) {
            throw failure(
                    "set the environment variable " + KEY + " to a secret, such as 'openssl rand -hex 32' prints");
        }
        try {
            return new CallbackSettings(host, port, new CallbackAddresses(base, key));
        } catch (IllegalArgumentException e) {
            throw failure(e.getMessage() + " (" + KEY + ")");
        }
    }

    private ParameterException failure(String reason) {
        return new ParameterException(spec.commandLine(), "--callback-url: " + reason + ".");
    }
}
