package org.lodewire.subscriptions.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that is removed with its files when it is closed. Not for folders within it. */
public final class TemporaryFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /**
     * Creates one.
     *
     * @param prefix of its name
     * @throws CommandFailedException if it cannot be created
     */
    public static TemporaryFolder create(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new CommandFailedException("Cannot create a temporary folder: " + FileFailure.reason(e) + ".", e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("Cannot remove {}", path, e);
        }
    }
}
