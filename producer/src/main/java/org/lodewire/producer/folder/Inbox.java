package org.lodewire.producer.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files of a folder that are complete: those whose size and time have not changed for a while. Names that begin with a
 * dot or end as those of unfinished copies do are left alone, and so are folders and symbolic links, which could name any file of
 * this machine. For one thread.
 */
final class Inbox {

    private static final List<String> UNFINISHED =
            List.of(".tmp", ".part", ".partial", ".crdownload", ".filepart", "~");

    private final Path folder;
    private final Duration settle;
    private final InstantSource wall;
    private Map<Path, Seen> seen = new HashMap<>();

    /** How a file was seen, and since when it is so. */
    private record Seen(State state, long since) {}

    /**
     * The state of a file, from which a change is seen.
     *
     * @param size     in bytes
     * @param modified in milliseconds since 1970
     */
    record State(long size, long modified) {

        /** The state of a regular file that is no symbolic link; empty for anything else, also if it is gone. */
        static Optional<State> of(Path file) throws IOException {
            try {
                BasicFileAttributes found =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return found.isRegularFile()
                        ? Optional.of(
                                new State(found.size(), found.lastModifiedTime().toMillis()))
                        : Optional.empty();
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * A file that is complete.
     *
     * @param state when it was found
     */
    record Ready(Path file, State state) {

        /** Whether the file is as it was found. */
        boolean isUnchanged() throws IOException {
            return State.of(file).filter(state::equals).isPresent();
        }
    }

    /** @param settle how long a file must not have changed */
    Inbox(Path folder, Duration settle, InstantSource wall) {
        this.folder = folder;
        this.settle = settle;
        this.wall = wall;
    }

    /** Looks at all files. Returns those that are complete, the oldest first. */
    List<Ready> look() throws IOException {
        long now = wall.millis();
        Map<Path, Seen> found = new HashMap<>();
        List<Ready> ready = new ArrayList<>();
        for (Path file : files()) {
            Optional<State> state = State.of(file);
            if (state.isPresent()) {
                Seen before = seen.get(file);
                Seen last = before != null && before.state().equals(state.get()) ? before : new Seen(state.get(), now);
                found.put(file, last);
                if (now - last.since() >= settle.toMillis()) {
                    ready.add(new Ready(file, state.get()));
                }
            }
        }
        seen = found;
        ready.sort(Comparator.comparingLong((Ready file) -> file.state().modified())
                .thenComparing(Ready::file));
        return ready;
    }

    /** How many files there were when it looked last. */
    int size() {
        return seen.size();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Inbox::isMeant).toList();
        }
    }

    private static boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
