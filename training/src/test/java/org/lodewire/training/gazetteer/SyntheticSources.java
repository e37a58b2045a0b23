package org.lodewire.training.gazetteer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lodewire.training.command.GazetteerCommand;
import picocli.CommandLine;

/** Writes small packages in the formats of the real ones, and creates a gazetteer from them. */
public final class SyntheticSources {
    private final Path directory;
    private final List<String> curated = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final Map<String, List<String>> uses = new TreeMap<>();
    private final List<String> countries = new ArrayList<>();
    private final List<String> towns = new ArrayList<>();
    private final List<String> words = new ArrayList<>(List.of("bank"));

    public SyntheticSources(Path directory) {
        this.directory = directory;
    }

    /** Adds a curated line, given by its columns separated by spaces; an underscore is a space within a column. */
    public SyntheticSources curated(String columns) {
        curated.add(columns.replace(' ', '\t').replace('_', ' '));
        return this;
    }

    /** Adds an item in a folder of banks. */
    public SyntheticSources bank(String id, String label, String... names) {
        return item(id, label, "bank", "brands/amenity/bank", names);
    }

    public SyntheticSources item(String id, String label, String description, String folder, String... names) {
        items.add("\"%s\": {\"label\": \"%s\", \"description\": \"%s\"}".formatted(id, label, description));
        String role = folder.startsWith("brands") ? "brand" : "operator";
        for (String name : names.length == 0 ? new String[] {label} : names) {
            uses.computeIfAbsent(folder, f -> new ArrayList<>())
                    .add("{\"tags\": {\"%s\": \"%s\", \"%s:wikidata\": \"%s\"}}".formatted(role, name, role, id));
        }
        return this;
    }

    public SyntheticSources country(String id, String name) {
        countries.add("{\"properties\": {\"wikidata\": \"%s\", \"nameEn\": \"%s\", \"aliases\": [\"XQ\"]}}"
                .formatted(id, name));
        return this;
    }

    public SyntheticSources town(String name) {
        towns.add("{\"name\": \"" + name + "\"}");
        return this;
    }

    public SyntheticSources word(String word) {
        words.add(word);
        return this;
    }

    public Path brands() {
        return directory.resolve("brands");
    }

    public Path countries() {
        return directory.resolve("countries");
    }

    public void write() throws IOException {
        put("curated.tsv", String.join("\n", curated) + "\n");
        put("brands/package.json", "{\"name\": \"brands\", \"version\": \"1\"}");
        put("brands/dist/wikidata/wikidata.json", "{\"wikidata\": {" + String.join(", ", items) + "}}");
        put(
                "brands/dist/json/nsi.json",
                "{\"nsi\": {"
                        + uses.entrySet().stream()
                                .map(use -> "\"%s\": {\"items\": %s}".formatted(use.getKey(), use.getValue()))
                                .collect(Collectors.joining(", "))
                        + "}}");
        put("countries/package.json", "{\"name\": \"countries\", \"version\": \"2\"}");
        put("countries/src/data/borders.json", "{\"features\": [" + String.join(", ", countries) + "]}");
        put("towns/cities.json", "[" + String.join(", ", towns) + "]");
        put("words", String.join("\n", words));
    }

    public void put(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The entries of the gazetteer made of all that, or all of its text. */
    public List<String> entries() throws IOException {
        return text().lines().filter(CuratedGazetteer::isEntry).toList();
    }

    public String text() throws IOException {
        write();
        Path out = directory.resolve("out.tsv");
        CommandLine command = new CommandLine(new GazetteerCommand()).setOut(new PrintWriter(Writer.nullWriter()));
        int status = command.execute(
                "--curated",
                directory.resolve("curated.tsv").toString(),
                "--brands",
                brands().toString(),
                "--countries",
                countries().toString(),
                "--towns",
                directory.resolve("towns").toString(),
                "--words",
                directory.resolve("words").toString(),
                "--out",
                out.toString());
        if (status != 0) {
            throw new IOException("status " + status);
        }
        return Files.readString(out);
    }
}
