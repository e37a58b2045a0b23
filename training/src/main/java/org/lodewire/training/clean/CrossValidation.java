package org.lodewire.training.clean;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.model.LineModel;
import org.lodewire.analysis.clean.model.LineSelector;
import org.lodewire.analysis.clean.model.Prediction;
import org.lodewire.training.clean.LineTrainer.Learned;
import org.lodewire.training.score.Shingles;

/** Measures on each site what was learned from other sites only. Immutable. */
public final class CrossValidation {

    private final LineTrainer trainer;
    private final int folds;

    /** @param folds how many parts the sites are dealt into, at least 2; each is measured on what all others teach */
    public CrossValidation(LineTrainer trainer, int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("To measure on sites that were not trained on takes at least 2 parts.");
        }
        this.trainer = trainer;
        this.folds = folds;
    }

    /**
     * The score of each set, by its name.
     *
     * @param progress told of each part as its turn comes
     * @throws IllegalArgumentException if nothing can be learned without some part: all samples may be of one site
     */
    public Map<String, SetScore> run(List<Sample> samples, PrintWriter progress) {
        Map<String, SetScore> scores = new TreeMap<>();
        for (Part part : parts(samples)) {
            progress.println("Training on " + part.known.size() + " documents, to measure on " + part.unseen.size()
                    + " of other sites");
            progress.flush();
            Learned learned = trainer.train(part.known);
            part.unseen.forEach(sample -> scores.computeIfAbsent(sample.set(), any -> new SetScore())
                    .add(sample.truth(), Shingles.of(found(sample, learned))));
        }
        return scores;
    }

    /** What is measured on, and what is trained on for that; no site is in both. */
    record Part(List<Sample> known, List<Sample> unseen) {}

    /** As many parts as asked for, less those that no site falls into. */
    List<Part> parts(List<Sample> samples) {
        List<Part> parts = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Part part = new Part(new ArrayList<>(), new ArrayList<>());
            for (Sample sample : samples) {
                (foldOf(sample) == fold ? part.unseen : part.known).add(sample);
            }
            if (!part.unseen.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Strings have the same hash everywhere, so that a site is in the same part on every machine. */
    private int foldOf(Sample sample) {
        return Math.floorMod(sample.site().hashCode() * 31 >>> 3, folds);
    }

    /** The words of the lines that the clean stage would keep. */
    private List<String> found(Sample sample, Learned learned) {
        Prediction prediction = new LineModel(trainer.features(sample), learned.trees())
                .predict(trainer.table(sample, learned.vocabularies()));
        String[] families = sample.page() == null ? null : sample.page().families();
        DocumentLines document = LineSelector.select(sample.lines(), sample.reasons(), families, prediction);
        List<String> words = new ArrayList<>();
        for (int line = 0; line < document.size(); line++) {
            if (document.isKept(line)) {
                words.addAll(sample.words().get(line));
            }
        }
        return words;
    }
}
