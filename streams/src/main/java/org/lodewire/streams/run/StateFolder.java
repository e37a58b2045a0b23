package org.lodewire.streams.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lodewire.client.CommandFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which one instance of an application keeps its state while no other instance does: the first free one of
 * {@code instance-1}, {@code instance-2} and so on, in a folder that instances share. So an instance that is started again
 * finds the state that was left there, whatever the name of its host. It is held by the lock of a file in it, one for each
 * application id, which the operating system releases if the process is killed. Thread-safe.
 */
final class StateFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);

    /** How many instances of an application can share a folder. */
    static final int MAX_INSTANCES = 64;

    /**
     * The locks that this process holds; also the monitor of this set and the locks. It is static because a file lock belongs
     * to the process, whichever of its objects has acquired it, and because the operating system cannot be asked for a lock
     * that this process holds: on POSIX, a process loses its lock on a file when it closes any channel to that file, even one
     * with which it only tried to lock it.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final Path lock;
    private final FileChannel channel;
    private final boolean abandoned;

    private StateFolder(Path path, Path lock, FileChannel channel, boolean abandoned) {
        this.path = path;
        this.lock = lock;
        this.channel = channel;
        this.abandoned = abandoned;
    }

    /**
     * Locks the first free folder, which is created if it is missing.
     *
     * @param shared the folder that instances share; created if it is missing
     * @throws CommandFailedException if it is not a folder, cannot be written to, or all folders in it are locked
     */
    static StateFolder lock(Path shared, String applicationId) {
        try {
            for (int number = 1; number <= MAX_INSTANCES; number++) {
                Path folder = Files.createDirectories(shared.resolve("instance-" + number))
                        .toRealPath();
                Optional<StateFolder> locked = tryLock(folder, folder.resolve(applicationId + ".lock"));
                if (locked.isPresent()) {
                    return locked.get();
                }
            }
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot keep state in " + shared + ": " + reason(e) + ". It must be a folder to which the user "
                            + System.getProperty("user.name")
                            + " can write, as to everything in it; in a container, a volume that belongs to the"
                            + " container's user.",
                    e);
        }
        throw new CommandFailedException("All " + MAX_INSTANCES + " folders in " + shared
                + " are in use by running instances of " + applicationId
                + ". Give this one another folder with --state.");
    }

    private static Optional<StateFolder> tryLock(Path folder, Path lock) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(lock)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                locked = channel.tryLock() != null;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            if (!locked) {
                return Optional.empty();
            }
            HELD.add(lock);
            boolean abandoned = channel.size() > 0;
            if (abandoned) {
                LOG.info(
                        "The instance before did not end in order, as when it is killed: what it had not committed is processed"
                                + " again, with its state in {}",
                        folder);
            }
            mark(channel);
            return Optional.of(new StateFolder(folder, lock, channel, abandoned));
        }
    }

    /** Leaves a note in the file of the lock, which only an end in order removes. */
    private static void mark(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap("in use\n".getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "permission denied to " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is not a folder";
        }
        String message = failure.getMessage();
        boolean hasReason = failure instanceof FileSystemException system && system.getReason() != null;
        return hasReason && message != null ? message : failure.toString();
    }

    /** The folder that is locked. */
    Path path() {
        return path;
    }

    /**
     * Names whoever holds the folder, also after a restart, and no one else: with the same name in the group, an instance that
     * takes the place of a killed one has its partitions at once, and not only when the session of that one has expired.
     */
    String instanceId() {
        Path file = path.resolve("instance-id");
        try {
            if (!Files.exists(file)) {
                Path written = Files.writeString(
                        path.resolve("instance-id.new"), UUID.randomUUID().toString());
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot keep the id of an instance in " + file + ": " + reason(e) + ".", e);
        }
    }

    /** Whether the instance that held it before did not unlock it, so that its state may have what was never committed. */
    boolean wasAbandoned() {
        return abandoned;
    }

    /** Unlocks the folder and leaves its contents. Closing it again does nothing. */
    @Override
    public void close() {
        synchronized (HELD) {
            // Otherwise another instance may have locked it since.
            if (channel.isOpen()) {
                HELD.remove(lock);
                try {
                    channel.truncate(0);
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
