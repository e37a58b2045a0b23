package org.lodewire.training.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.page.PageModel;
import org.lodewire.training.TrainingFailedException;
import org.lodewire.training.clean.CrossValidation;
import org.lodewire.training.clean.LabelledCorpus;
import org.lodewire.training.clean.LabelledSet;
import org.lodewire.training.clean.LineTrainer;
import org.lodewire.training.clean.LineTrainer.Learned;
import org.lodewire.training.clean.ModelFolder;
import org.lodewire.training.clean.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire train}: trains the models of the clean stage. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        header = "Train the models of the clean stage.",
        footer = "  lodewire train --pages html/aeb --texts text/aeb-lines --folds 5",
        description = {
            "Trains the models of the clean stage on labelled pages and texts.",
            "",
            "A set is given by the prefix of its file names: PREFIX.input.ndjson.gz has rows with id, source (the"
                    + " site), url and html or text; PREFIX.truth.ndjson.gz has rows with id and the article's text."
                    + " Pages train both models, texts only the model for plain text. Training is deterministic."
        })
public final class TrainCleanCommand implements Callable<Integer> {

    /** Which model is trained. */
    private enum Kind {
        PAGES,
        TEXTS
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private BoosterOptions boosting;

    @Option(names = "--pages", paramLabel = "PREFIX", arity = "1..*", description = "Sets of pages.")
    private List<Path> pages = new ArrayList<>();

    @Option(names = "--texts", paramLabel = "PREFIX", arity = "1..*", description = "Sets of plain texts.")
    private List<Path> texts = new ArrayList<>();

    @Option(names = "--only", paramLabel = "KIND", description = "Train only one model: pages or texts.")
    private @Nullable Kind only;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Resource folder to write the models to.")
    private @Nullable Path out;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "First cross-validate over sites with N folds. Default: do not.")
    private @Nullable Integer folds;

    @Option(
            names = "--without",
            paramLabel = "FEATURE",
            split = ",",
            description = "Exclude the features whose names begin with FEATURE.")
    private List<String> without = new ArrayList<>();

    @Override
    public Integer call() {
        checkOptions();
        LabelledCorpus corpus = new LabelledCorpus();
        LineTrainer trainer = new LineTrainer(boosting.booster(), without);
        try {
            if (only != Kind.TEXTS) {
                List<Sample> samples = read("pages", pages.stream(), corpus::pages);
                crossValidate(trainer, samples);
                if (out != null) {
                    Learned learned = train("pages", trainer, samples);
                    new ModelFolder(out).writePages(learned, PageModel.features(), samples, progress());
                }
            }
            if (only != Kind.PAGES) {
                List<Sample> samples = read("texts", Stream.concat(texts.stream(), pages.stream()), corpus::texts);
                crossValidate(trainer, samples);
                if (out != null) {
                    Learned learned = train("texts", trainer, samples);
                    new ModelFolder(out).writeTexts(learned, trainer.features(samples.get(0)), samples, progress());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new TrainingFailedException("Cannot train on these sets: " + e.getMessage(), e);
        }
        return 0;
    }

    private void checkOptions() {
        require(
                folds == null || folds >= 2,
                "--folds takes at least 2 folds: a model is measured on a fold that it was not trained on.");
        require(
                folds != null || out != null,
                "There is nothing to do: give --folds to measure, --out to write models, or both.");
        require(only == Kind.TEXTS || !pages.isEmpty(), "There are no pages: give sets with --pages, or --only texts.");
        require(!pages.isEmpty() || !texts.isEmpty(), "There are no sets: give sets with --pages or --texts.");
        for (String beginning : without) {
            require(
                    PageModel.features().stream().anyMatch(name -> name.startsWith(beginning)),
                    "--without: there is no feature whose name begins with '" + beginning + "'.");
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private List<Sample> read(String kind, Stream<Path> prefixes, Function<LabelledSet, List<Sample>> reader) {
        List<Sample> samples = new ArrayList<>();
        prefixes.distinct().forEach(prefix -> {
            printProgress("Reading " + prefix + " as " + kind);
            samples.addAll(reader.apply(new LabelledSet(prefix)));
        });
        return samples;
    }

    private void crossValidate(LineTrainer trainer, List<Sample> samples) {
        if (folds != null) {
            PrintWriter results = spec.commandLine().getOut();
            new CrossValidation(trainer, folds)
                    .run(samples, progress())
                    .forEach((set, score) -> results.println(set + ", " + score));
            results.flush();
        }
    }

    private Learned train(String kind, LineTrainer trainer, List<Sample> samples) {
        printProgress("Training on " + samples.size() + " " + kind + " with "
                + samples.stream().mapToInt(sample -> sample.lines().size()).sum() + " lines");
        return trainer.train(samples);
    }

    private PrintWriter progress() {
        return spec.commandLine().getErr();
    }

    private void printProgress(String line) {
        progress().println(line);
        progress().flush();
    }
}
