package org.lodewire.training.clean;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.streams.clean.line.Arbiter;
import org.lodewire.streams.clean.line.Draft;
import org.lodewire.streams.clean.model.Judgement;
import org.lodewire.streams.clean.model.LineModel;
import org.lodewire.training.clean.LineTrainer.Learned;

/** Measures on each site what was learned from all other sites only. */
final class CrossValidation {

    private final LineTrainer trainer;
    private final int folds;

    CrossValidation(LineTrainer trainer, int folds) {
        this.trainer = trainer;
        this.folds = folds;
    }

    /** Sums of precision and recall over the documents of a set. */
    private static final class Sums {
        double precision;
        double recall;
        int documents;
        int withText;
    }

    /** Prints the score of each set: four-word shingles, precision and recall averaged over documents. */
    void run(List<Sample> samples, PrintWriter out) {
        Map<String, Sums> sums = new TreeMap<>();
        for (int fold = 0; fold < folds; fold++) {
            List<Sample> known = new ArrayList<>();
            List<Sample> unseen = new ArrayList<>();
            for (Sample sample : samples) {
                (foldOf(sample) == fold ? unseen : known).add(sample);
            }
            Learned learned = trainer.train(known);
            for (Sample sample : unseen) {
                add(sample, learned, sums.computeIfAbsent(sample.set(), any -> new Sums()));
            }
        }
        sums.forEach((set, sum) -> {
            double precision = sum.precision / sum.documents;
            double recall = sum.recall / sum.withText;
            out.printf(Locale.ROOT, "%s, %d documents of sites not trained on: F1 %.4f  P %.4f  R %.4f%n", set, sum.documents,
                    2 * precision * recall / (precision + recall), precision, recall);
        });
        out.flush();
    }

    private int foldOf(Sample sample) {
        return Math.floorMod(sample.group().hashCode() * 31 >>> 3, folds);
    }

    private void add(Sample sample, Learned learned, Sums sums) {
        Judgement judgement = new LineModel(List.of(), learned.trees()).judge(trainer.table(sample, learned.vocabularies()));
        Draft draft = Arbiter.decide(sample.lines(), sample.reasons(), null, judgement);
        List<String> words = new ArrayList<>();
        for (int line = 0; line < draft.size(); line++) {
            if (draft.kept(line)) {
                words.addAll(sample.words().get(line));
            }
        }
        Map<List<String>, Integer> have = Shingles.of(words);
        double hits = Shingles.shared(have, sample.truth());
        int size = Shingles.size(have);
        int wanted = Shingles.size(sample.truth());
        sums.documents++;
        sums.precision += size == 0 ? wanted == 0 ? 1 : 0 : hits / size;
        if (wanted > 0) {
            sums.recall += hits / wanted;
            sums.withText++;
        }
    }
}
