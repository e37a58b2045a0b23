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

/** Cross-validation: evaluates models on sites that they were not trained on. Immutable. */
public final class CrossValidation {

    private final LineTrainer trainer;
    private final int folds;

    /** @param folds number of parts that the sites are divided into, at least 2; each is evaluated by a model of the others */
    public CrossValidation(LineTrainer trainer, int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("Cross-validation takes at least 2 parts.");
        }
        this.trainer = trainer;
        this.folds = folds;
    }

    /**
     * Returns the score of each set by its name.
     *
     * @param progress receives a line for each part
     * @throws IllegalArgumentException if no model can be trained without some part, such as when all samples are of one site
     */
    public Map<String, SetScore> run(List<Sample> samples, PrintWriter progress) {
        Map<String, SetScore> scores = new TreeMap<>();
        // The parts in parallel, their scores in order, so that the sums are the same on every machine.
        parts(samples).parallelStream()
                .map(part -> evaluate(part, progress))
                .toList()
                .forEach(found -> found.forEach(text ->
                        scores.computeIfAbsent(text.set, any -> new SetScore()).add(text.truth, text.found)));
        return scores;
    }

    /** A text of a set, and what was found of it. */
    private record Found(String set, Shingles truth, Shingles found) {}

    private List<Found> evaluate(Part part, PrintWriter progress) {
        progress.println("Training on " + part.known.size() + " documents, evaluating on " + part.unseen.size()
                + " of other sites");
        progress.flush();
        Learned learned = trainer.train(part.known);
        return part.unseen.stream()
                .map(sample -> new Found(sample.set(), sample.truth(), Shingles.of(found(sample, learned))))
                .toList();
    }

    /** The samples for training and for evaluation; no site is in both. */
    record Part(List<Sample> known, List<Sample> unseen) {}

    /** Returns the parts without empty ones. */
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

    /** Returns the part of a sample. The hash of a string is specified, so that it is the same on every machine. */
    private int foldOf(Sample sample) {
        return Math.floorMod(sample.site().hashCode() * 31 >>> 3, folds);
    }

    /** Returns the words of the lines that the clean stage would keep. */
    private List<String> found(Sample sample, Learned learned) {
        Prediction prediction = new LineModel(trainer.features(sample), learned.trees())
                .predict(trainer.table(sample, learned.vocabularies()));
        prediction.exclude(sample.reasons().certain());
        String[] families = sample.page() == null ? null : sample.page().families();
        DocumentLines document =
                LineSelector.select(sample.lines(), sample.reasons().reasons(), families, prediction);
        sample.reasons().removeCertain(document);
        List<String> words = new ArrayList<>();
        for (int line = 0; line < document.size(); line++) {
            if (document.isKept(line)) {
                words.addAll(sample.words().get(line));
            }
        }
        return words;
    }
}
