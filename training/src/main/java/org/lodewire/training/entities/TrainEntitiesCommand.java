package org.lodewire.training.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.command.CommandFailedException;
import org.lodewire.command.Commands;
import org.lodewire.command.Verbosity;
import org.lodewire.streams.entities.Hints;
import org.lodewire.streams.entities.tagger.Tagger;
import org.lodewire.streams.entities.tagger.TaggerModel;
import org.lodewire.streams.entities.tagger.WordClasses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire train-entities}: makes the model of the tagger anew. */
@Command(name = "lodewire train-entities", mixinStandardHelpOptions = true, subcommands = WordClassesCommand.class,
        description = {
            "Makes the model of the entities stage from labelled texts.",
            "",
            "Articles are rows of id and text with rows of labels as in training/data/entities; further texts are lines of",
            "a word, a tab and an IOB2 tag. Files named .gz are unpacked."})
public final class TrainEntitiesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    @Option(names = "--texts", paramLabel = "FILE", description = "Articles.")
    private Path texts;

    @Option(names = "--labels", paramLabel = "FILE", description = "Their labels.")
    private Path labels;

    @Option(names = "--conll", paramLabel = "FILE=WEIGHT", arity = "1..*", description = "Further texts, and how much each teaches.")
    private Map<Path, Float> conll = new LinkedHashMap<>();

    @Option(names = "--classes", paramLabel = "FILE", description = "Word classes. Default: the bundled ones.")
    private Path classes;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the model here.")
    private Path out;

    @Option(names = "--measure", paramLabel = "PREFIX", arity = "1..*",
            description = "Measure on the sets with these front parts of their file names what all texts teach.")
    private List<Path> measure = new ArrayList<>();

    @Option(names = "--folds", paramLabel = "N", defaultValue = "0",
            description = "First measure on the articles of each of N parts what all else teaches. Default: do not.")
    private int folds;

    @Option(names = "--only-folds", paramLabel = "N", defaultValue = "1000", description = "Measure on N of the parts only.")
    private int onlyFolds;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "6", description = "How often each text is read. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--margin", paramLabel = "X", defaultValue = "2",
            description = "By how much the right tag must win. Default: ${DEFAULT-VALUE}.")
    private float margin;

    @Option(names = "--step", paramLabel = "X", defaultValue = "0.4",
            description = "To what weights are rounded. Default: ${DEFAULT-VALUE}.")
    private float step;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7", description = "Of all choices by chance. Default: ${DEFAULT-VALUE}.")
    private long seed;

    public static void main(String... arguments) {
        Commands.main(new TrainEntitiesCommand(), arguments);
    }

    @Override
    public Integer call() {
        try {
            Tagger tagger = Hints.tagger(readClasses());
            PerceptronTrainer trainer = new PerceptronTrainer(tagger, rounds, margin, step, seed);
            List<LabelledText> articles = texts == null ? List.of() : Corpora.articles(texts, labels, 1);
            List<LabelledText> more = new ArrayList<>();
            for (Map.Entry<Path, Float> file : conll.entrySet()) {
                more.addAll(Corpora.conll(file.getKey(), file.getValue()));
            }
            PrintWriter say = spec.commandLine().getOut();
            say.println(articles.size() + " articles, " + more.size() + " further texts");
            if (folds > 1) {
                crossValidate(tagger, trainer, articles, more, say);
            }
            for (int i = 0; i < articles.size(); i++) {
                more.add(Headings.over(articles.get(i), i));
            }
            if (out != null || !measure.isEmpty()) {
                TaggerModel model = trainer.train(more);
                for (Path set : measure) {
                    Score score = new Score();
                    (set.toString().contains(".conll") ? Corpora.conll(set, 0) : Corpora.evaluation(set)).forEach(text -> score.add(text.names(), names(tagger, model, text)));
                    say.println(set.getFileName() + ": " + score);
                }
                if (out != null) {
                    try (OutputStream stream = Files.newOutputStream(out)) {
                        model.write(stream);
                    }
                }
            }
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read the texts or write the model: " + e.getMessage(), e);
        }
    }

    private WordClasses readClasses() throws IOException {
        if (classes == null) {
            return WordClasses.bundled();
        }
        try (InputStream in = Files.newInputStream(classes)) {
            return WordClasses.read(in);
        }
    }

    private void crossValidate(Tagger tagger, PerceptronTrainer trainer, List<LabelledText> articles, List<LabelledText> more,
            PrintWriter say) {
        Score score = new Score();
        for (int fold = 0; fold < Math.min(folds, onlyFolds); fold++) {
            List<LabelledText> known = new ArrayList<>(more);
            List<LabelledText> unseen = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                boolean apart = i * folds / articles.size() == fold;
                if (apart) {
                    unseen.add(articles.get(i));
                } else {
                    known.add(Headings.over(articles.get(i), i));
                }
            }
            TaggerModel model = trainer.train(known);
            for (LabelledText text : unseen) {
                score.add(text.names(), names(tagger, model, text));
            }
            say.println("parts 1 to " + (fold + 1) + " of " + folds + ": " + score);
            say.flush();
        }
    }

    private static List<Span> names(Tagger tagger, TaggerModel model, LabelledText text) {
        return LabelledText.names(text.tokens(), tagger.tag(List.of(text.tokens()), model).get(0));
    }
}
