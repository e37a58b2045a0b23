package org.lodewire.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.clean.feature.LineFeature;
import org.lodewire.analysis.clean.model.BoostedTrees;
import org.lodewire.analysis.clean.page.PageModel;
import org.lodewire.analysis.clean.word.Fnv1aHash;
import org.lodewire.analysis.clean.word.WordWeightTable;
import picocli.CommandLine;

class TrainCleanCommandTest {

    private static final List<String> MODELS =
            List.of("page/page.model", "page/words.tsv", "page/names.tsv", "feature/text.model", "feature/words.tsv");

    @TempDir
    Path folder;

    private Path set;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeSet() throws IOException {
        set = folder.resolve("set");
        List<String> input = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String first = "The ministry said on Friday that it would let go of " + i + " magnets and no more.";
            String second = "Makers of motors had asked for " + (i + 9) + " of them, since their stores were empty.";
            input.add("{'id':'" + i + "','source':'site" + i + "','url':'https://site" + i
                    + ".example/a','html':'<div class=menubar>" + "<a href=/>Start</a></div><div class=story><p>"
                    + first + "<p>" + second + "</div><div class=menubar>Contact us</div>'}");
            truth.add("{'id':'" + i + "','text':'" + first + " " + second + "'}");
        }
        write("set.input.ndjson.gz", input);
        write("set.truth.ndjson.gz", truth);
    }

    @Test
    void writesModelsThatTheCleanStageReads() throws IOException {
        assertThat(train("--pages", set, "--out", folder.resolve("made")))
                .as(err.toString())
                .isZero();
        BoostedTrees.read(Files.newInputStream(model("made", "page/page.model")), PageModel.features());
        List<String> lineFeatures =
                List.of(LineFeature.values()).stream().map(Enum::name).toList();
        BoostedTrees.read(Files.newInputStream(model("made", "feature/text.model")), lineFeatures);
        assertThat(Files.readString(model("made", "page/page.model"))).contains("bias ", ">");
    }

    @Test
    void writesTheWeightsOfWords() throws IOException {
        train("--pages", set, "--out", folder.resolve("made"));
        WordWeightTable words = WordWeightTable.read(Files.newInputStream(model("made", "page/words.tsv")));
        assertThat(words.weight(Fnv1aHash.hash("ministry"))).isPositive();
        assertThat(words.weight(Fnv1aHash.hash("contact us"))).isNegative();
        WordWeightTable names = WordWeightTable.read(Files.newInputStream(model("made", "page/names.tsv")));
        assertThat(names.weight(Fnv1aHash.hash("menubar"))).isNegative();
    }

    @Test
    void isDeterministic() throws IOException {
        train("--pages", set, "--out", folder.resolve("one"));
        train("--pages", set, "--out", folder.resolve("two"));
        for (String name : MODELS) {
            assertThat(model("one", name)).hasSameBinaryContentAs(model("two", name));
        }
    }

    @Test
    void trainsOnlyTheGivenKind() {
        train("--texts", set, "--only", "texts", "--out", folder.resolve("made"));
        assertThat(model("made", "feature/text.model")).exists();
        assertThat(model("made", "page/page.model")).doesNotExist();
    }

    @Test
    void excludesFeatures() throws IOException {
        train("--pages", set, "--only", "pages", "--without", "WORDS,NAME", "--out", folder.resolve("made"));
        assertThat(Files.readString(model("made", "page/page.model")))
                .contains(">")
                .doesNotContain("WORDS")
                .doesNotContain("NAME");
    }

    @Test
    void measuresWithoutWritingAnything() {
        train("--pages", set, "--only", "pages", "--folds", "2");
        assertThat(out.toString()).startsWith("set, 12 documents of sites not trained on: F1 1.0000");
    }

    @Test
    void rejectsASingleFold() {
        assertThat(train("--pages", set, "--folds", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("--folds takes at least 2");
    }

    @Test
    void rejectsValuesOutOfRange() {
        assertThat(train("--pages", set, "--folds", "2", "--rate", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("The learning rate must be above 0");
    }

    @Test
    void rejectsAnUnknownFeature() {
        assertThat(train("--pages", set, "--folds", "2", "--without", "COLOUR")).isEqualTo(2);
        assertThat(err.toString()).contains("no feature whose name begins with 'COLOUR'");
    }

    @Test
    void reportsAMissingFile() {
        assertThat(train("--pages", folder.resolve("none"), "--folds", "2")).isEqualTo(1);
        assertThat(err.toString()).contains("The file " + folder.resolve("none.truth.ndjson.gz") + " does not exist");
    }

    @Test
    void reportsTheLineWithInvalidJson() throws IOException {
        write("set.input.ndjson.gz", List.of("", "{'id':"));
        assertThat(train("--pages", set, "--folds", "2")).isEqualTo(1);
        assertThat(err.toString()).contains("set.input.ndjson.gz, line 2: this is not JSON");
    }

    @Test
    void reportsTheRowWithoutTrueText() throws IOException {
        write("set.truth.ndjson.gz", List.of("{'id':'0','text':'Ships wait.'}"));
        assertThat(train("--pages", set, "--folds", "2")).isEqualTo(1);
        assertThat(err.toString()).contains("set.input.ndjson.gz, line 2: there is no true text with the id '1'");
    }

    @Test
    void rejectsTextsAsPages() throws IOException {
        write("set.input.ndjson.gz", List.of("{'id':'0','source':'site','text':'Ships wait.'}"));
        assertThat(train("--pages", set, "--folds", "2")).isEqualTo(1);
        assertThat(err.toString()).contains("line 1: the text field 'html' is missing");
    }

    @Test
    void rejectsAnEmptySet() throws IOException {
        write("set.input.ndjson.gz", List.of());
        assertThat(train("--pages", set, "--folds", "2")).isEqualTo(1);
        assertThat(err.toString()).contains("The file " + set);
    }

    private int train(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("--trees", "3", "--depth", "2", "--ridge", "1"));
        Stream.of(arguments).map(Object::toString).forEach(all::add);
        return new CommandLine(new TrainCleanCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(all.toArray(String[]::new));
    }

    private Path model(String made, String name) {
        return folder.resolve(made).resolve("org/lodewire/analysis/clean").resolve(name);
    }

    private void write(String name, List<String> rows) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            file.write(String.join("\n", rows).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }
    }
}
