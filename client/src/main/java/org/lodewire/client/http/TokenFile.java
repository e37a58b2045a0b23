package org.lodewire.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;

/**
 * Reads a file of bearer tokens: properties in UTF-8, {@code owner = token}. In place of a token there may be
 * <code>${NAME}</code>, a variable of the environment that has it, or {@code sha256:} and its hash. An owner may have several,
 * separated by commas, so that one can replace another. No message quotes a token.
 */
public final class TokenFile {

    private static final int MAX_BYTES = 1 << 20;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 256;
    private static final String HASHED = "sha256:";
    private static final int HASH_DIGITS = 64;

    private final Path file;
    private final Function<String, @Nullable String> environment;

    /** @param environment the variables of the environment by name, null for those that are not set */
    public TokenFile(Path file, Function<String, @Nullable String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /**
     * Reads it.
     *
     * @throws CommandFailedException if it cannot be read, has no token, or has one that cannot be used
     */
    public BearerTokens read() {
        Properties properties = properties();
        BearerTokens.Builder tokens = new BearerTokens.Builder();
        for (String owner : new TreeSet<>(properties.stringPropertyNames())) {
            for (String token : properties.getProperty(owner).split(",", -1)) {
                Optional<String> other = tokens.add(hash(owner, token.strip()), owner);
                if (other.isPresent()) {
                    throw failure("'" + owner + "' and '" + other.get() + "' have the same token; give each its own");
                }
            }
        }
        if (properties.isEmpty()) {
            throw failure("there is no token in it; write a line such as example.org = ${TOKEN_OF_EXAMPLE}");
        }
        return tokens.build();
    }

    private Properties properties() {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw failure("it is longer than " + MAX_BYTES + " bytes");
            }
            properties.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failure(FileFailure.reason(e));
        } catch (IllegalArgumentException e) {
            throw failure("a \\u is not followed by four hexadecimal digits");
        }
        return properties;
    }

    private String hash(String owner, String written) {
        if (written.startsWith(HASHED)) {
            String digits = written.substring(HASHED.length());
            if (digits.length() != HASH_DIGITS
                    || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
                throw failure("the hash of '" + owner + "' is not sha256: and 64 hexadecimal digits");
            }
            return digits;
        }
        String token = written;
        if (written.startsWith("${") && written.endsWith("}")) {
            String name = written.substring(2, written.length() - 1);
            token = environment.apply(name);
            if (token == null || token.isEmpty()) {
                throw failure("the environment has no " + name + " for '" + owner + "'; set it");
            }
        }
        boolean usable = token.length() >= SHORTEST
                && token.length() <= LONGEST
                && token.chars().allMatch(TokenFile::isTokenCharacter);
        if (!usable) {
            throw failure("the token of '" + owner + "' is not " + SHORTEST + " to " + LONGEST
                    + " letters, digits or -._~+/=; make one with: openssl rand -hex 32");
        }
        return BearerTokens.hash(token);
    }

    private static boolean isTokenCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~+/=".indexOf(c) >= 0;
    }

    private CommandFailedException failure(String problem) {
        return new CommandFailedException("Cannot use the tokens in " + file + ": " + problem + ".");
    }
}
