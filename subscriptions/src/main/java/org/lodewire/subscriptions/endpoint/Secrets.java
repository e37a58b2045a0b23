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
    private final @Nullable SecretAccess access;

    private Secrets(UnaryOperator<@Nullable String> environment, @Nullable SecretAccess access) {
        this.environment = environment;
        this.access = access;
    }

    /**
     * The secrets that subscriptions may refer to.
     *
     * @param environment the value of a variable; null if there is none
     */
    public static Secrets of(UnaryOperator<@Nullable String> environment, SecretAccess access) {
        return new Secrets(environment, access);
    }

    /** All secrets of this process, for references that its operator gives. */
    public static Secrets ofOperator() {
        return new Secrets(System::getenv, null);
    }

    /**
     * The value of a reference that an operator gives.
     *
     * @throws IllegalArgumentException if there is nothing; the message has the reference, and no secret
     */
    public String required(String reference) {
        try {
            return value(reference);
        } catch (EndpointException e) {
            throw new IllegalArgumentException("cannot be used: " + e.reason(), e);
        }
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
                ? variable(text.substring(VARIABLE.length()), text)
                : file(text.substring(FILE.length()), text);
        if (value == null || value.isBlank()) {
            throw new EndpointException("there is no secret at " + text + ", where the subscription refers to");
        }
        return value.strip();
    }

    private @Nullable String variable(String name, String reference) throws EndpointException {
        if (access != null && !access.allowsVariable(name)) {
            throw new EndpointException(
                    "subscriptions may not refer to " + reference + "; give the variable a name that" + " begins with "
                            + SecretAccess.PREFIX + ", or name it with --allow-env");
        }
        return environment.apply(name);
    }

    private String file(String name, String reference) throws EndpointException {
        try {
            Path file = Path.of(name);
            if (access != null && !access.allowsFile(file)) {
                throw new EndpointException("subscriptions may not refer to " + reference
                        + "; put the file into the folder of --secrets-dir");
            }
            return read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new EndpointException("the secret at " + reference + " cannot be read");
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }
}
