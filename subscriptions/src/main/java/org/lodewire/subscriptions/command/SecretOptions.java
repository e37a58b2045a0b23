package org.lodewire.subscriptions.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.client.command.OptionCheck;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** To which secrets subscriptions may refer: the same options where definitions are accepted and where notifications are sent. */
public final class SecretOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--allow-env",
            paramLabel = "NAME",
            defaultValue = SecretAccess.PREFIX + "*",
            description =
                    "Environment variables that subscriptions may refer to as secrets: a name, or the beginning of names"
                            + " and an asterisk. Can be repeated. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private List<String> variables;

    @Option(
            names = "--secrets-dir",
            paramLabel = "FOLDER",
            description = "Folder of files that subscriptions may refer to as secrets. Default: none.")
    private @Nullable Path folder;

    /**
     * What the options allow. The folder need not be there.
     *
     * @throws ParameterException if a name cannot be that of a variable
     */
    public SecretAccess access() {
        OptionCheck check = new OptionCheck(spec);
        variables.forEach(name -> check.matches(
                "--allow-env",
                name,
                "[A-Za-z_][A-Za-z0-9_]{0,99}\\*?",
                "the name of a variable, or its beginning and *"));
        return new SecretAccess(variables, folder);
    }
}
