package org.lodewire.local.live;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;

/**
 * What was done once in a data folder, so that the next start does not do it again: a file of properties. Thread-safe.
 */
final class LiveState {

    private static final String FILE = "live.properties";

    private final Path file;
    private final Properties properties = new Properties();

    private LiveState(Path file) {
        this.file = file;
    }

    /**
     * Reads the state of a data folder; a new one has none.
     *
     * @throws CommandFailedException if it cannot be read
     */
    static LiveState of(Path folder) {
        LiveState state = new LiveState(folder.resolve(FILE));
        if (Files.exists(state.file)) {
            try (Reader in = Files.newBufferedReader(state.file)) {
                state.properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandFailedException("Cannot read " + state.file + ": " + e.getMessage() + ".", e);
            }
        }
        return state;
    }

    /** The value of a property, empty if it was never set. */
    synchronized Optional<String> get(String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }

    /**
     * Sets a property, and has written it when it returns.
     *
     * @throws CommandFailedException if it cannot be written
     */
    synchronized void set(String name, String value) {
        properties.setProperty(name, value);
        Path written = file.resolveSibling(FILE + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(written)) {
                properties.store(out, "What 'lodewire live' has done once with the data in this folder.");
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailedException("Cannot write " + file + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    /** Does something unless it was done before. */
    synchronized void once(String name, Runnable action) {
        if (get(name).isEmpty()) {
            action.run();
            set(name, "done");
        }
    }
}
