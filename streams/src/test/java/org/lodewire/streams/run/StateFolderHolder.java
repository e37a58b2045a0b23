package org.lodewire.streams.run;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that takes a state folder, tells which, and holds it until it is killed or its input ends. */
final class StateFolderHolder {

    private StateFolderHolder() {}

    /** Takes the folder {@code arguments[0]} for the application {@code arguments[1]}. */
    public static void main(String... arguments) throws IOException {
        try (StateFolder folder = StateFolder.take(Path.of(arguments[0]), arguments[1])) {
            System.out.println(folder.path().getFileName());
            System.in.read();
        }
    }
}
