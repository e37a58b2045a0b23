package org.lodewire.training.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lodewire.analysis.entities.tagger.TagClassifier;
import org.lodewire.analysis.entities.tagger.Tagger;
import org.lodewire.analysis.entities.tagger.TaggerModel;
import org.lodewire.analysis.entities.tagger.Tags;

/**
 * Trains the tagger with the averaged perceptron of Collins (2002): for each error, the weights of the correct tag
 * increase and those of the wrong tag decrease. The model is the mean of the weights over all steps. Deterministic for
 * a seed.
 */
public final class PerceptronTrainer {
    private static final int ORDERS = 4;

    private final Tagger tagger;
    private final int rounds;
    private final float margin;
    private final float step;
    private final long seed;

    public PerceptronTrainer(Tagger tagger, int rounds, float margin, float step, long seed) {
        this.tagger = tagger;
        this.rounds = rounds;
        this.margin = margin;
        this.step = step;
        this.seed = seed;
    }

    /** Trains on the texts in several random orders and averages the weights, which is more accurate than one order. */
    public TaggerModel train(List<LabelledText> texts) {
        float[] sum = new float[TaggerModel.ROWS * Tags.COUNT];
        for (int order = 0; order < ORDERS; order++) {
            float[] learned = learn(texts, new Random(seed + order));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += learned[i] / ORDERS;
            }
        }
        return TaggerModel.of(sum, step);
    }

    private float[] learn(List<LabelledText> texts, Random random) {
        Learner learner = new Learner(margin);
        List<LabelledText> order = new ArrayList<>(texts);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (LabelledText text : order) {
                learner.text = text;
                tagger.tag(List.of(text.tokens()), learner);
            }
        }
        return learner.mean();
    }

    /** Classifies with the current weights and updates them by the true tags. */
    private static final class Learner implements TagClassifier {
        private final float margin;
        private final float[] weights = new float[TaggerModel.ROWS * Tags.COUNT];
        private final float[] weightedUpdates = new float[TaggerModel.ROWS * Tags.COUNT];
        private final float[] scores = new float[Tags.COUNT];
        private long steps = 1;

        /** The text that is tagged next. */
        @SuppressWarnings("NullAway.Init") // Set before each call of the tagger.
        private LabelledText text;

        Learner(float margin) {
            this.margin = margin;
        }

        @Override
        public int classify(int[] rows, int count, int previous, boolean last, int field, int token) {
            int correct = text.gold()[token];
            if (!TaggerModel.isAllowed(correct, previous, last)) {
                correct = Tags.OUTSIDE;
            }
            Arrays.fill(scores, 0);
            for (int i = 0; i < count; i++) {
                for (int tag = 0; tag < Tags.COUNT; tag++) {
                    scores[tag] += weights[rows[i] * Tags.COUNT + tag];
                }
            }
            scores[correct] -= margin;
            int best = correct;
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                if (scores[tag] > scores[best] && TaggerModel.isAllowed(tag, previous, last)) {
                    best = tag;
                }
            }
            if (best != correct) {
                learn(rows, count, correct, best);
            }
            steps++;
            scores[correct] += margin;
            int chosen = scores[best] > scores[correct] ? best : correct;
            return allowsNextTag(chosen, token) ? chosen : correct;
        }

        /** Whether the next true tag may follow this tag. */
        private boolean allowsNextTag(int tag, int token) {
            boolean end = token + 1 == text.gold().length || text.tokens().startsLine(token + 1);
            return end ? !Tags.continues(tag) : TaggerModel.isAllowed(text.gold()[token + 1], tag, false);
        }

        private void learn(int[] rows, int count, int correct, int wrong) {
            float change = text.weight();
            float weightedChange = change * steps;
            for (int i = 0; i < count; i++) {
                int base = rows[i] * Tags.COUNT;
                weights[base + correct] += change;
                weights[base + wrong] -= change;
                weightedUpdates[base + correct] += weightedChange;
                weightedUpdates[base + wrong] -= weightedChange;
            }
        }

        private float[] mean() {
            float[] mean = new float[weights.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = weights[i] - weightedUpdates[i] / steps;
            }
            return mean;
        }
    }
}
