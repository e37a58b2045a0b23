package org.lodewire.subscriptions.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.subscriptions.SecretReference;

/**
 * The secrets that subscriptions refer to. Each is read whenever it is used, so that a new one in a file counts from then on.
 * Thread-safe.
 */
public final class Secrets {

    private static final int MAX_BYTES = 8_192;
    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final UnaryOperator<@Nullable String> environment;

    /** @param environment the value of a variable; null if there is none */
    public Secrets(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** The secrets of this process. */
    public static Secrets ofProcess() {
        return new Secrets(System::getenv);
    }

    /**
     * The value of a text that is a reference, or may be one.
     *
     * @return what the reference refers to, without white space around it; the text itself if it is no reference
     * @throws EndpointException if there is nothing; the message has the reference, and no secret
     */
    String value(String text) throws EndpointException {
        if (!SecretReference.isReference(text)) {
            return text;
        }
        String value = text.startsWith(VARIABLE)
                ? environment.apply(text.substring(VARIABLE.length()))
                : file(text.substring(FILE.length()), text);
        if (value == null || value.isBlank()) {
            throw new EndpointException("there is no secret at " + text + ", where the subscription refers to");
        }
        return value.strip();
    }

    private static String file(String name, String reference) throws EndpointException {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new EndpointException("the secret at " + reference + " cannot be read");
        }
    }
}
