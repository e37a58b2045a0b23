package org.lodewire.training.clean;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.command.CommandFailedException;
import org.lodewire.command.Commands;
import org.lodewire.command.Verbosity;
import org.lodewire.streams.clean.line.LineFeature;
import org.lodewire.streams.clean.page.PageModel;
import org.lodewire.training.boost.Booster;
import org.lodewire.training.clean.LineTrainer.Learned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire train}: makes the models of the clean stage anew. */
@Command(name = "lodewire train", mixinStandardHelpOptions = true, description = {
    "Makes the models of the clean stage from labelled pages and texts.",
    "",
    "A set is given by the front part of its file names: PREFIX.input.ndjson.gz has rows with id, source, url and html or",
    "text, PREFIX.truth.ndjson.gz rows with id and the article's text. Pages teach both models, texts that of plain text."})
public final class TrainCleanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    @Option(names = "--pages", paramLabel = "PREFIX", arity = "1..*", required = true, description = "Sets of pages.")
    private List<Path> pages;

    @Option(names = "--texts", paramLabel = "PREFIX", arity = "0..*", description = "Sets of plain texts.")
    private List<Path> texts = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Write the models into this folder of resources.")
    private Path out;

    @Option(names = "--folds", paramLabel = "N", defaultValue = "0",
            description = "First measure on the sites of each of N parts what the others teach. Default: do not.")
    private int folds;

    @Option(names = "--trees", paramLabel = "N", defaultValue = "120", description = "How many trees. Default: ${DEFAULT-VALUE}.")
    private int trees;

    @Option(names = "--only", paramLabel = "KIND", description = "Train one of the two: pages or texts.")
    private String only;

    @Option(names = "--rate", paramLabel = "X", defaultValue = "0.12", description = "How much of each step is taken. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(names = "--ridge", paramLabel = "X", defaultValue = "10", description = "How much evidence a leaf needs. Default: ${DEFAULT-VALUE}.")
    private double ridge;

    @Option(names = "--depth", paramLabel = "N", defaultValue = "6", description = "Questions a tree. Default: ${DEFAULT-VALUE}.")
    private int depth;

    @Option(names = "--without", paramLabel = "FEATURE", split = ",", description = "Leave out the features whose names begin so.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "Of all choices by chance. Default: ${DEFAULT-VALUE}.")
    private long seed;

    public static void main(String... arguments) {
        Commands.main(new TrainCleanCommand(), arguments);
    }

    @Override
    public Integer call() {
        PrintWriter say = spec.commandLine().getOut();
        Corpus corpus = new Corpus();
        try {
            List<Sample> whole = new ArrayList<>();
            for (Path set : only == null || only.equals("pages") ? pages : List.<Path>of()) {
                whole.addAll(read(corpus, set, false));
            }
            Learned page = whole.isEmpty() ? null : learn(whole, say);
            if (page != null && out != null) {
                write("page/page.model", page.trees().write(PageModel.features()));
                write("page/words.tsv", page.vocabularies().textTable(whole));
                write("page/names.tsv", page.vocabularies().nameTable(whole));
            }
            if ("pages".equals(only)) {
                return 0;
            }
            List<Sample> plain = new ArrayList<>();
            for (Path set : texts) {
                plain.addAll(read(corpus, set, true));
            }
            for (Path set : pages) {
                plain.addAll(read(corpus, set, true));
            }
            Learned text = learn(plain, say);
            if (out != null) {
                write("line/text.model", text.trees().write(Arrays.stream(LineFeature.values()).map(Enum::name).toList()));
                write("line/words.tsv", text.vocabularies().textTable(plain));
            }
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read the sets or write the models: " + e.getMessage(), e);
        }
    }

    private static List<Sample> read(Corpus corpus, Path prefix, boolean asText) throws IOException {
        return corpus.read(prefix.getFileName() + (asText ? " as text" : ""), Path.of(prefix + ".input.ndjson.gz"),
                Path.of(prefix + ".truth.ndjson.gz"), asText);
    }

    private Learned learn(List<Sample> samples, PrintWriter say) {
        LineTrainer trainer = new LineTrainer(new Booster(trees, depth, rate, ridge, 0.6, 0.5, seed), without);
        if (folds > 1) {
            new CrossValidation(trainer, folds).run(samples, say);
        }
        return out == null ? null : trainer.train(samples);
    }

    private void write(String name, String content) throws IOException {
        Path file = out.resolve("org/lodewire/streams/clean").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# Made by 'lodewire train'; see docs/cleaning.md.\n" + content, StandardCharsets.UTF_8);
    }
}
