package org.lodewire.producer.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder for files that are finished. No file overwrites another one. For one thread, and one process. */
final class Outbox {

    private static final String REASONS = ".reasons";

    private final Path folder;

    Outbox(Path folder) {
        this.folder = folder;
    }

    /**
     * Moves a file into the folder; if its name is taken, it gets a number.
     *
     * @param reasons written to a file beside it before it is moved; none if this is empty
     * @return where it is now
     */
    Path take(Path file, List<String> reasons) throws IOException {
        Files.createDirectories(folder);
        String name = String.valueOf(file.getFileName());
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target) || Files.exists(beside(target)) && reasons.isEmpty(); number++) {
            target = folder.resolve(numbered(name, number));
        }
        if (!reasons.isEmpty()) {
            Files.write(beside(target), reasons);
        }
        return Files.move(file, target);
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + REASONS);
    }

    /** A name with a number before its endings: {@code a.2.ndjson.gz}. */
    private static String numbered(String name, int number) {
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name + "." + number : name.substring(0, dot) + "." + number + name.substring(dot);
    }
}
