package org.lodewire.cli.command;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code lodewire}: the root of the command tree. Its commands are those that the modules on the class path name in their
 * service files ({@code META-INF/services/java.util.concurrent.Callable}) and that picocli's {@link Command} annotates.
 */
@Command(
        name = "lodewire",
        mixinStandardHelpOptions = true,
        description = {"Turns a news firehose into counts and alerts on Kafka."})
public final class LodewireCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Runs the command that the arguments name and ends this process. */
    public static void main(String... arguments) {
        System.exit(Commands.run(tree(), arguments));
    }

    /** The whole tree. */
    @SuppressWarnings("rawtypes") // A class literal has no type arguments.
    public static CommandLine tree() {
        CommandLine root = new CommandLine(new LodewireCommand());
        ServiceLoader.load(Callable.class).stream()
                .filter(provider -> provider.type().isAnnotationPresent(Command.class))
                .forEach(provider -> root.addSubcommand(provider.get()));
        return root;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }
}
