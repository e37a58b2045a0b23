package org.lodewire.producer.command;

import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which hosts may be fetched: the options of all commands that fetch what is on the web. */
public final class FetchOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            defaultValue = "${env:LODEWIRE_CONTACT:-}",
            description =
                    "Where those who run a host can reach you: a URL or a mail address, as part of the User-Agent."
                            + " Without one, no public host is fetched. Default: none; LODEWIRE_CONTACT in the environment"
                            + " sets one.")
    private @Nullable String contact;

    @Option(
            names = "--allow-private",
            description = "Fetch loopback and private addresses too, as in tests and intranets. Default: no.")
    private boolean privateAllowed;

    /**
     * The settings of the command line.
     *
     * @param connections how many requests may be open at once
     * @throws ParameterException if the contact address cannot be sent
     */
    public FetchSettings settings(int connections) {
        FetchSettings defaults = FetchSettings.DEFAULT;
        try {
            return new FetchSettings(
                    defaults.agent(),
                    contact,
                    defaults.connect(),
                    defaults.firstByte(),
                    defaults.whole(),
                    privateAllowed,
                    connections);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--contact: " + e.getMessage() + ".");
        }
    }
}
