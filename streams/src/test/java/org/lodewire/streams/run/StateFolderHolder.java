package org.lodewire.streams.run;

import java.io.IOException;
import java.nio.file.Path;

/** A process that locks a state folder, prints its name, and holds it until it is killed or its input ends. */
final class StateFolderHolder {

    private StateFolderHolder() {}

    /** Locks a folder in {@code arguments[0]} for the application {@code arguments[1]}. */
    public static void main(String... arguments) throws IOException {
        try (StateFolder folder = StateFolder.lock(Path.of(arguments[0]), arguments[1])) {
            System.out.println(folder.path().getFileName());
            System.in.read();
        }
    }
}
