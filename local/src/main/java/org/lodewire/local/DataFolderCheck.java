package org.lodewire.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that a folder can have the data of a cluster, before anything is written: it is new or empty, or has the data of a
 * cluster, to which this user can write. The messages are sentences for the user.
 *
 * @param folder its absolute path
 */
record DataFolderCheck(Path folder) {

    /** The file by which the folder of a cluster is recognised. */
    static final String LOCK = "cluster.lock";

    /** The only entry of a file system that was just made. */
    private static final String LOST_AND_FOUND = "lost+found";

    /** The folders of broker and registry, and what is directly in them. */
    private static final int DEPTH = 2;

    /**
     * Checks the folder, which may be missing.
     *
     * @throws IOException if it cannot be created, is no folder, has something else in it, or cannot be written to
     */
    void require() throws IOException {
        if (!Files.exists(folder)) {
            requireCreatable();
        } else if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file, not a folder.");
        } else if (!isAccessible(folder)) {
            throw denied(folder);
        } else if (Files.exists(folder.resolve(LOCK))) {
            requireAccessToData();
        } else {
            requireEmpty();
        }
    }

    private void requireCreatable() throws IOException {
        Path parent = Objects.requireNonNull(folder.getParent(), "The root exists");
        while (!Files.exists(parent)) {
            parent = Objects.requireNonNull(parent.getParent(), "The root exists");
        }
        if (!Files.isDirectory(parent)) {
            throw new IOException("Cannot create the folder " + folder + ": " + parent + " is a file, not a folder.");
        }
        if (!Files.isWritable(parent) || !Files.isExecutable(parent)) {
            throw new IOException("Cannot create the folder " + folder + ". " + deniedTo(parent));
        }
    }

    private void requireEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            Optional<Path> other =
                    entries.filter(entry -> !entry.endsWith(LOST_AND_FOUND)).findFirst();
            if (other.isPresent()) {
                throw new IOException("The folder " + folder + " has other files in it, such as "
                        + other.get().getFileName()
                        + ", and is not that of a local cluster, which needs a new or an empty folder.");
            }
        }
    }

    private void requireAccessToData() throws IOException {
        try (Stream<Path> data = Files.walk(folder, DEPTH)) {
            // A cluster that is running deletes files; the lock keeps this one from using them.
            Optional<Path> first = data.filter(path -> !isAccessible(path) && Files.exists(path))
                    .findFirst();
            if (first.isPresent()) {
                throw denied(first.get());
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof AccessDeniedException refused) {
                throw denied(Path.of(refused.getFile()));
            }
        }
    }

    private static boolean isAccessible(Path path) {
        return Files.isReadable(path)
                && Files.isWritable(path)
                && (!Files.isDirectory(path) || Files.isExecutable(path));
    }

    private static IOException denied(Path path) {
        return new IOException(deniedTo(path));
    }

    private static String deniedTo(Path path) {
        return "The user " + System.getProperty("user.name") + " has no permission to read and write " + path + ".";
    }
}
