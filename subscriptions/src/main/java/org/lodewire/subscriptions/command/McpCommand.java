package org.lodewire.subscriptions.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.subscriptions.SecretReference;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.subscriptions.assistant.ApiClient;
import org.lodewire.subscriptions.assistant.AssistantServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire mcp}: the API for assistants. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        header = "Let an assistant read counts, alerts and articles.",
        footer = "  lodewire mcp --url http://localhost:8088 --token env:LODEWIRE_TOKEN",
        description =
                "Offers the reading half of the HTTP API over the Model Context Protocol, on standard input and output: an"
                        + " assistant starts this command and ends it. Answers come from a running 'lodewire serve'.")
public final class McpCommand implements Callable<Integer> {

    private static final int MAX_TOKEN = 512;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8088",
            description = "Address of serve. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private URI url;

    @Option(
            names = "--token",
            paramLabel = "REFERENCE",
            description = "A reader's token, as env:NAME or file:/path. Default: none.")
    private @Nullable String token;

    @Override
    public Integer call() throws InterruptedException {
        new OptionCheck(spec)
                .matches("--url", url.toString(), "https?://[^/?#\\s]+/?", "an address such as http://localhost:8088");
        String version =
                spec.root().version().length == 0 ? "unknown" : spec.root().version()[0];
        new AssistantServer(new ApiClient(url, token()), version).run(System.in, System.out);
        return 0;
    }

    private Optional<String> token() {
        if (token == null) {
            return Optional.empty();
        }
        if (!SecretReference.isReference(token)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--token must be env:NAME or file:/path, so that no list of processes shows it");
        }
        String value = token.startsWith("env:") ? System.getenv(token.substring("env:".length())) : file(token);
        if (value == null || value.isBlank() || value.length() > MAX_TOKEN) {
            throw new CommandFailedException("There is no token at " + token + ".");
        }
        return Optional.of(value.strip());
    }

    private static String file(String reference) {
        try {
            return Files.readString(Path.of(reference.substring("file:".length())));
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot read the token at " + reference + ": " + FileFailure.reason(e) + ".", e);
        }
    }
}
