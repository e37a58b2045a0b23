package org.lodewire.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout with the launcher, one source and one library, and what the launcher finds on the path: a Maven that records that
 * it was called, and a Java that prints its arguments.
 */
final class LauncherCheckout {

    /** What the launcher may need of the system, without flock. */
    private static final List<String> TOOLS = List.of(
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "touch");

    private static final FileTime OLD = FileTime.from(Instant.parse("2026-03-02T12:00:00Z"));

    private final Path root;
    private final Path library;
    private final Path path;
    private final List<String> user = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    /**
     * @param folder where to make it, which must be empty
     * @param name   of the folder of the checkout
     */
    LauncherCheckout(Path folder, String name) throws IOException {
        root = Files.createDirectory(folder.resolve(name));
        library = Files.createFile(root.resolve("library.jar"));
        path = Files.createDirectory(folder.resolve("path"));
        for (String tool : TOOLS) {
            with(tool);
        }
        Files.copy(Path.of("../lodewire"), launcher(), StandardCopyOption.COPY_ATTRIBUTES);
        script("java", "printf '%s\\n' \"$@\"");
        script("mvn", "echo built >>maven-calls");
        Path source = Files.createDirectories(root.resolve("cli/src/main/java")).resolve("A.java");
        Files.setLastModifiedTime(Files.createFile(source), OLD);
        Files.createDirectories(classPath().getParent());
        Files.writeString(classPath(), library.toString());
    }

    private static Path toolOnPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private void script(String name, String line) throws IOException {
        Path script = Files.writeString(path.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path classPath() {
        return root.resolve("bench/target/class-path");
    }

    Path root() {
        return root;
    }

    Path library() {
        return library;
    }

    Path launcher() {
        return root.resolve("lodewire");
    }

    /** Where the launchers exclude each other. */
    Path lock() {
        return root.resolve("target/build.lock");
    }

    /** What commands hold while they run. */
    Path running() {
        return root.resolve("target/running");
    }

    /** Leaves what a build leaves. */
    LauncherCheckout built() throws IOException {
        Files.createDirectories(root.resolve("target"));
        Files.createFile(root.resolve("target/built"));
        return this;
    }

    /** Adds a tool of the system to the path. */
    LauncherCheckout with(String tool) throws IOException {
        script(tool, "exec " + toolOnPath(tool) + " \"$@\"");
        return this;
    }

    /** Runs the launcher as a user who can read everything in it, but not write. */
    LauncherCheckout readOnly() throws IOException {
        if (Files.isWritable(Path.of("/"))) { // as root, who may write in any case
            Files.setPosixFilePermissions(root.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
            user.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        } else {
            try (Stream<Path> tree = Files.walk(root)) {
                for (Path folder : tree.filter(Files::isDirectory).toList()) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
                }
            }
        }
        return this;
    }

    /** Sets a variable of the environment of the launcher. */
    LauncherCheckout set(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Starts the launcher, with what it writes in one stream. */
    Process start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(user);
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.equals("JAVA_HOME") || name.startsWith("LODEWIRE_"));
        builder.environment().put("PATH", path.toString());
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** How many times Maven was called. */
    long builds() throws IOException {
        Path calls = root.resolve("maven-calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }
}
