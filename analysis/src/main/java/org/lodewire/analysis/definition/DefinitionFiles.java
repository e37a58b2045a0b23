package org.lodewire.analysis.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lodewire.analysis.files.FileRejectedException;
import org.lodewire.analysis.files.StructuredFile;

/** Finds and reads the files in which a user keeps definitions. Thread-safe. */
public final class DefinitionFiles {

    private static final int MAX_FILES = 10_000;

    private final StructuredFile files;
    private final String firstField;

    /** Makes of the fields of one file what they define. */
    public interface Reader {
        /**
         * Reads the fields.
         *
         * @param file   where they are from
         * @param tree   the fields
         * @param faults receives their faults
         */
        void read(Path file, StructuredFile.Tree tree, DefinitionFaults faults);
    }

    /**
     * @param maxBytes   maximum size of a file
     * @param firstField the field that a file begins with and what is its value, for the message about a file without fields
     */
    public DefinitionFiles(int maxBytes, String firstField) {
        this.files = new StructuredFile(maxBytes);
        this.firstField = firstField;
    }

    /**
     * Reads files, and all files of folders whose names end in .yaml, .yml or .json, ordered by name. Subfolders are ignored.
     *
     * @throws DefinitionRejectedException if a file is missing or has faults, or a folder contains no definition; with all
     *                                     faults of all files, each with the file
     * @throws IOException                 if a file cannot be read
     */
    public void read(List<Path> filesOrFolders, Reader reader) throws IOException, DefinitionRejectedException {
        DefinitionFaults faults = new DefinitionFaults();
        for (Path fileOrFolder : filesOrFolders) {
            for (Path file : find(fileOrFolder, faults)) {
                read(file, reader, faults);
            }
        }
        faults.check();
    }

    private static List<Path> find(Path fileOrFolder, DefinitionFaults faults) throws IOException {
        if (Files.notExists(fileOrFolder)) {
            faults.add(new DefinitionRejectedException(fileOrFolder.toString(), "there is no such file"));
            return List.of();
        }
        return Files.isDirectory(fileOrFolder) ? filesOf(fileOrFolder, faults) : List.of(fileOrFolder);
    }

    private static List<Path> filesOf(Path folder, DefinitionFaults faults) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .limit(MAX_FILES + 1)
                    .toList();
            if (files.isEmpty() || files.size() > MAX_FILES) {
                faults.add(new DefinitionRejectedException(
                        folder.toString(),
                        "must contain 1 to " + MAX_FILES + " files whose names end in .yaml, .yml or .json"));
                return List.of();
            }
            return files;
        }
    }

    /**
     * Reads the content of one file, such as the body of a request.
     *
     * @param isJson whether it is JSON instead of YAML
     * @throws DefinitionRejectedException if it has faults; with all of them
     */
    public void read(byte[] content, boolean isJson, Reader reader) throws DefinitionRejectedException {
        try {
            read(Path.of(""), () -> files.readTree(content, isJson), reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    private void read(Path file, Reader reader, DefinitionFaults faults) throws IOException {
        try {
            read(file, () -> files.readTree(file), reader);
        } catch (DefinitionRejectedException e) {
            faults.addAll(e, file);
        }
    }

    private interface TreeSource {
        StructuredFile.Tree read() throws IOException, FileRejectedException;
    }

    private void read(Path file, TreeSource source, Reader reader) throws IOException, DefinitionRejectedException {
        DefinitionFaults ofFile = new DefinitionFaults();
        try {
            StructuredFile.Tree tree = source.read();
            ofFile = new DefinitionFaults(tree.lines()::line);
            JsonNode root = tree.root();
            if (root.isObject()) {
                reader.read(file, tree, ofFile);
            } else {
                ofFile.add(new DefinitionRejectedException("file", "contains no fields; begin with " + firstField));
            }
        } catch (FileRejectedException e) {
            ofFile.add(new DefinitionRejectedException(e.where(), e.problem() + quotesHint(e.problem())));
        }
        ofFile.check();
    }

    /** A value that goes on after its closing quotation mark, as in <i>query: "rare earth" OR tin</i>. */
    private static String quotesHint(String problem) {
        return problem.contains("while parsing a block mapping")
                ? ". If a value begins with a quotation mark, YAML ends it at the next one: write the value on the"
                        + " lines below 'query: >-', or whatever its field is called, indented"
                : "";
    }
}
