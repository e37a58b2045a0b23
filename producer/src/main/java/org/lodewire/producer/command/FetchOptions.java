package org.lodewire.producer.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.AddressRangeConverter;
import org.lodewire.client.http.AddressRange;
import org.lodewire.client.http.AllowedAddresses;
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

    @Option(
            names = "--allow-range",
            paramLabel = "RANGE",
            split = ",",
            converter = AddressRangeConverter.class,
            description =
                    "Fetch those loopback and private addresses that are in a range, such as 10.1.0.0/16, in place of all."
                            + " Can be repeated. Default: none.")
    @SuppressWarnings("FieldMayBeFinal") // set by picocli
    private List<AddressRange> ranges = new ArrayList<>();

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
                    privateAllowed ? AllowedAddresses.PRIVATE : AllowedAddresses.of(ranges),
                    connections);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--contact: " + e.getMessage() + ".");
        }
    }
}
