package org.lodewire.cli.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file cannot be read or is empty. The message is a sentence for the user, with the name of the file. */
final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(Path file, String isWhat) {
        super(file + " " + isWhat + ".");
    }

    UnreadableFileException(Path file, IOException cause) {
        super(sentence(file, cause), cause);
    }

    private static String sentence(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "There is no file " + file + ".";
        }
        if (cause instanceof AccessDeniedException) {
            return "Cannot read " + file + ": access is denied.";
        }
        if (cause instanceof EOFException) {
            return "Cannot read " + file + ": it is cut off.";
        }
        return "Cannot read " + file + ": " + cause.getMessage() + ".";
    }
}
