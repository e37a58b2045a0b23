package org.lodewire.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;

/** Adds up the sizes of files, of which some may be deleted meanwhile: those count nothing, and the others count. For one walk. */
final class FileBytes extends SimpleFileVisitor<Path> {

    private long sum;

    /**
     * The bytes of the files in a folder; 0 if there is none.
     *
     * @throws CommandFailedException if what is there cannot be read
     */
    static long in(Path folder) {
        FileBytes bytes = new FileBytes();
        try {
            Files.walkFileTree(folder, bytes);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot read the sizes of the files in " + folder + ": " + e.getMessage(), e);
        }
        return bytes.sum;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        sum += attributes.isRegularFile() ? attributes.size() : 0;
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return continueIfDeleted(failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : continueIfDeleted(failure);
    }

    private static FileVisitResult continueIfDeleted(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
