package org.lodewire.producer.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;

/** The lock of a folder, which the operating system releases if the process is killed. */
final class FolderLock implements Closeable {

    private static final String NAME = ".lodewire-watch.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CommandFailedException if the folder is locked or cannot be used */
    static FolderLock of(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new CommandFailedException("Cannot use the folder " + folder + ": " + FileFailure.reason(e) + ".", e);
        }
        throw new CommandFailedException("Another 'lodewire watch' runs on the folder " + folder + ".");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return NAME;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
