package org.lodewire.training.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.training.entities.BracketedTexts;
import org.lodewire.training.entities.Corpora;
import org.lodewire.training.entities.LabelledText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that name the training texts of the tagger. */
final class TrainingTexts {

    /** Articles and their labels. */
    static final class Labelled {
        @Option(names = "--texts", paramLabel = "FILE", required = true, description = "Articles: rows of id and text.")
        @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
        private Path texts;

        @Option(names = "--labels", paramLabel = "FILE", required = true, description = "The labels of the articles.")
        @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
        private Path labels;
    }

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Labelled> labelled = new ArrayList<>();

    @Option(
            names = "--written",
            paramLabel = "FILE=WEIGHT",
            arity = "1..*",
            description = "Texts with names in brackets, and their weight in training.")
    private Map<Path, Float> written = new LinkedHashMap<>();

    @Option(
            names = "--conll",
            paramLabel = "FILE=WEIGHT",
            arity = "1..*",
            description = "Lines of a word, a tab and an IOB2 tag, and their weight in training.")
    private Map<Path, Float> conll = new LinkedHashMap<>();

    /** Reads the labelled articles, by the name of their file of labels. Cross-validation measures on them. */
    Map<String, List<LabelledText>> articles() throws IOException {
        Map<String, List<LabelledText>> sets = new LinkedHashMap<>();
        for (Labelled set : labelled) {
            sets.put(set.labels.getFileName().toString(), Corpora.articles(set.texts, set.labels, 1));
        }
        return sets;
    }

    /** Reads all other texts, which are used for training only. */
    List<LabelledText> others() throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Map.Entry<Path, Float> file : written.entrySet()) {
            texts.addAll(BracketedTexts.of(file.getKey(), Corpora.lines(file.getKey()), file.getValue()));
        }
        for (Map.Entry<Path, Float> file : conll.entrySet()) {
            texts.addAll(Corpora.conll(file.getKey(), file.getValue()));
        }
        return texts;
    }
}
