package org.lodewire.training.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.TaggerFactory;
import org.lodewire.analysis.entities.tagger.Tagger;
import org.lodewire.analysis.entities.tagger.TaggerModel;
import org.lodewire.analysis.entities.tagger.WordClasses;
import org.lodewire.training.TrainingFailedException;
import org.lodewire.training.entities.Corpora;
import org.lodewire.training.entities.Headings;
import org.lodewire.training.entities.LabelledText;
import org.lodewire.training.entities.PerceptronTrainer;
import org.lodewire.training.entities.Score;
import org.lodewire.training.entities.SeenText;
import org.lodewire.training.entities.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire train-entities}: trains the tagger of the entities stage. */
@Command(
        name = "train-entities",
        mixinStandardHelpOptions = true,
        header = "Train the model of the entities stage.",
        footer = "  lodewire train-entities --texts texts.ndjson --labels labels.ndjson --folds 5",
        subcommands = {WordClassesCommand.class, GazetteerCommand.class},
        description = {
            "Trains the tagger of the entities stage on labelled texts.",
            "",
            "Articles are rows of id and text, with rows of labels. training/data/entities/README.md describes the"
                    + " formats. Give --texts and --labels in pairs, once or more. Files named .gz are decompressed."
        })
public final class TrainEntitiesCommand implements Callable<Integer> {

    /** A source of features that can be disabled. */
    enum Part {
        VECTORS,
        NAMES,
        LISTS
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private TrainingTexts texts;

    @Option(names = "--classes", paramLabel = "FILE", description = "Word classes. Default: the bundled ones.")
    private @Nullable Path classes;

    @Option(
            names = "--without",
            paramLabel = "PART",
            split = ",",
            description = "Train without some features, to measure their effect: vectors (the word classes), names (the"
                    + " gazetteer) or lists (the lexicon).")
    private Set<Part> without = EnumSet.noneOf(Part.class);

    @Option(names = "--out", paramLabel = "FILE", description = "File to write the model to.")
    private @Nullable Path out;

    @Option(
            names = "--measure",
            paramLabel = "PREFIX",
            arity = "1..*",
            description = "Measure the model on the sets whose file names begin with PREFIX.")
    private List<Path> measure = new ArrayList<>();

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "0",
            description = "First cross-validate on the articles with N folds. Default: do not.")
    private int folds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "8",
            description = "Number of passes over the texts. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--margin",
            paramLabel = "X",
            defaultValue = "2",
            description = "Margin by which the correct tag must win. Default: ${DEFAULT-VALUE}.")
    private float margin;

    @Option(
            names = "--step",
            paramLabel = "X",
            defaultValue = "0.4",
            description = "Quantization step of the weights. Default: ${DEFAULT-VALUE}.")
    private float step;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of the random number generator. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        try {
            Tagger tagger =
                    TaggerFactory.create(readClasses(), !without.contains(Part.NAMES), !without.contains(Part.LISTS));
            PerceptronTrainer trainer = new PerceptronTrainer(tagger, rounds, margin, step, seed);
            Map<String, List<LabelledText>> articles = texts.articles();
            List<LabelledText> all = texts.others();
            PrintWriter results = spec.commandLine().getOut();
            results.println(articles.values().stream().mapToInt(List::size).sum() + " articles, " + all.size()
                    + " further texts");
            if (folds > 1) {
                crossValidate(tagger, trainer, articles, all, results);
            }
            articles.values().forEach(set -> all.addAll(withHeadings(set)));
            if (out != null || !measure.isEmpty()) {
                TaggerModel model = trainer.train(all);
                for (Path set : measure) {
                    Score score = new Score();
                    List<LabelledText> unseen =
                            set.toString().contains(".conll") ? Corpora.conll(set, 0) : Corpora.evaluation(set);
                    unseen.forEach(text -> score.add(text.names(), names(tagger, model, text)));
                    results.println(set.getFileName() + ": " + score);
                }
                if (out != null) {
                    try (OutputStream stream = Files.newOutputStream(out)) {
                        model.write(stream);
                    }
                }
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new TrainingFailedException("Cannot train on these texts: " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new TrainingFailedException("There is no file or folder " + e.getFile() + ".", e);
        } catch (IOException e) {
            throw new TrainingFailedException("Cannot read the texts or write the model: " + e.getMessage(), e);
        }
    }

    private WordClasses readClasses() throws IOException {
        if (without.contains(Part.VECTORS)) {
            return WordClasses.none();
        }
        if (classes == null) {
            return WordClasses.bundled();
        }
        try (InputStream in = Files.newInputStream(classes)) {
            return WordClasses.read(in);
        }
    }

    private void crossValidate(
            Tagger tagger,
            PerceptronTrainer trainer,
            Map<String, List<LabelledText>> articles,
            List<LabelledText> others,
            PrintWriter results) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (int fold = 0; fold < folds; fold++) {
            List<LabelledText> known = new ArrayList<>(others);
            Map<String, List<LabelledText>> unseen = new LinkedHashMap<>();
            for (Map.Entry<String, List<LabelledText>> set : articles.entrySet()) {
                List<LabelledText> all = set.getValue();
                int from = fold * all.size() / folds;
                int to = (fold + 1) * all.size() / folds;
                unseen.put(set.getKey(), all.subList(from, to));
                known.addAll(withHeadings(all.subList(0, from)));
                known.addAll(withHeadings(all.subList(to, all.size())));
            }
            TaggerModel model = trainer.train(known);
            SeenText seen = new SeenText(known);
            unseen.forEach((set, texts) -> texts.forEach(text -> scores.computeIfAbsent(set, s -> new Score())
                    .add(
                            seen.unseen(text.tokens(), text.names()),
                            seen.unseen(text.tokens(), names(tagger, model, text)))));
        }
        scores.forEach((set, score) -> results.println("unseen " + set + ": " + score));
        results.flush();
    }

    private static List<LabelledText> withHeadings(List<LabelledText> articles) {
        List<LabelledText> headed = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            headed.add(Headings.over(articles.get(i), i));
        }
        return headed;
    }

    private static List<Span> names(Tagger tagger, TaggerModel model, LabelledText text) {
        return LabelledText.names(
                text.tokens(), tagger.tag(List.of(text.tokens()), model).get(0));
    }
}
