package org.lodewire.subscriptions.endpoint;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.subscriptions.SecretAccess;
import org.lodewire.analysis.subscriptions.SecretReference;

/**
 * The secrets that subscriptions refer to. Each is read whenever it is used, so that a new one in a file counts from then on.
 * A file that does not answer is waited for a short time only. Thread-safe.
 */
public final class Secrets {

    private final UnaryOperator<@Nullable String> environment;
    private final @Nullable SecretAccess access;
    private final SecretFiles files;

    private Secrets(
            UnaryOperator<@Nullable String> environment,
            @Nullable SecretAccess access,
            SecretFiles.Reading reading,
            Duration limit) {
        this.environment = environment;
        this.access = access;
        this.files = new SecretFiles(file -> readAllowed(file, reading), limit);
    }

    /**
     * The secrets that subscriptions may refer to.
     *
     * @param environment the value of a variable; null if there is none
     */
    public static Secrets of(UnaryOperator<@Nullable String> environment, SecretAccess access) {
        return of(environment, access, SecretFiles::beginning, SecretFiles.LIMIT);
    }

    static Secrets of(
            UnaryOperator<@Nullable String> environment,
            SecretAccess access,
            SecretFiles.Reading reading,
            Duration limit) {
        return new Secrets(environment, access, reading, limit);
    }

    /** All secrets of this process, for references that its operator gives. */
    public static Secrets ofOperator() {
        return new Secrets(System::getenv, null, SecretFiles::beginning, SecretFiles.LIMIT);
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
     * The value of a text that is a reference, or may be one, as {@link #read} has it. Waits for it.
     *
     * @throws EndpointException if there is nothing; the message has the reference, and no secret
     */
    String value(String text) throws EndpointException {
        try {
            return read(text).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EndpointException own) {
                throw own;
            }
            throw e;
        }
    }

    /**
     * The value of a text that is a reference, or may be one, without waiting for it.
     *
     * @param text null for no value
     * @return what the reference refers to, without white space around it; the text itself if it is no reference; an
     *     {@link EndpointException} if there is nothing, or nothing that can be sent, whose message has the reference, and no
     *     secret
     */
    CompletableFuture<String> read(@Nullable String text) {
        if (text == null || !SecretReference.isReference(text)) {
            return CompletableFuture.completedFuture(text == null ? "" : text);
        }
        try {
            requireAllowed(text);
            return text.startsWith(SecretReference.VARIABLE)
                    ? CompletableFuture.completedFuture(
                            checked(environment.apply(text.substring(SecretReference.VARIABLE.length())), text))
                    : files.read(Path.of(text.substring(SecretReference.FILE.length())))
                            .handle((value, failure) -> ofFile(value, failure, text));
        } catch (EndpointException e) {
            return CompletableFuture.failedFuture(e);
        } catch (InvalidPathException e) {
            return CompletableFuture.failedFuture(unreadable(text));
        }
    }

    private static String ofFile(@Nullable String value, @Nullable Throwable failure, String reference) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        try {
            if (cause instanceof EndpointException own) {
                throw own;
            } else if (cause instanceof TimeoutException) {
                throw new EndpointException("the secret at " + reference + " cannot be read: its file does not answer");
            } else if (cause != null) {
                throw unreadable(reference);
            }
            return checked(value, reference);
        } catch (EndpointException e) {
            throw new CompletionException(e);
        }
    }

    private static EndpointException unreadable(String reference) {
        return new EndpointException("the secret at " + reference + " cannot be read");
    }

    private static String checked(@Nullable String value, String reference) throws EndpointException {
        if (value == null || value.isBlank()) {
            throw new EndpointException("there is no secret at " + reference + ", where the subscription refers to");
        }
        String secret = value.strip();
        // It would end a header, or become another secret on its way into one.
        if (secret.codePoints().anyMatch(Character::isISOControl)) {
            throw new EndpointException("the secret at " + reference
                    + " has a line break or another control character inside; it must be one line of text");
        }
        return secret;
    }

    private void requireAllowed(String reference) throws EndpointException {
        Optional<String> fault = access == null ? Optional.empty() : access.fault(reference);
        if (fault.isPresent()) {
            throw new EndpointException(fault.get());
        }
    }

    private String readAllowed(Path file, SecretFiles.Reading reading) throws IOException, EndpointException {
        if (access != null && !access.holds(file)) {
            throw new EndpointException("subscriptions may not refer to file:" + file
                    + ", which is a link out of the folder of --secrets-dir; put the file itself into it");
        }
        return reading.read(file);
    }
}
