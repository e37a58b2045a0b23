package org.lodewire.training.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lodewire.analysis.entities.tagger.Judge;
import org.lodewire.analysis.entities.tagger.Tagger;
import org.lodewire.analysis.entities.tagger.TaggerModel;
import org.lodewire.analysis.entities.tagger.Tags;

/**
 * Teaches a tagger by its errors, the averaged perceptron of Collins (2002): where it would choose wrongly, the weights of
 * the right tag go up and those of the wrong one down, and the model is the mean of all weights on the way.
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

    /** The mean of what is learned from the texts in several orders, which errs less than what one order teaches. */
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
        Pupil pupil = new Pupil(margin);
        List<LabelledText> order = new ArrayList<>(texts);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (LabelledText text : order) {
                pupil.text = text;
                tagger.tag(List.of(text.tokens()), pupil);
            }
        }
        return pupil.mean();
    }

    /** Chooses by what it has learned so far, and learns from the truth. */
    private static final class Pupil implements Judge {
        private final float margin;
        private final float[] weights = new float[TaggerModel.ROWS * Tags.COUNT];
        private final float[] late = new float[TaggerModel.ROWS * Tags.COUNT];
        private final float[] scores = new float[Tags.COUNT];
        private long steps = 1;
        private LabelledText text;

        Pupil(float margin) {
            this.margin = margin;
        }

        @Override
        public int choose(int[] rows, int count, int previous, boolean last, int field, int token) {
            int right = text.gold()[token];
            if (!TaggerModel.isAllowed(right, previous, last)) {
                right = Tags.OUTSIDE;
            }
            Arrays.fill(scores, 0);
            for (int i = 0; i < count; i++) {
                for (int tag = 0; tag < Tags.COUNT; tag++) {
                    scores[tag] += weights[rows[i] * Tags.COUNT + tag];
                }
            }
            scores[right] -= margin;
            int best = right;
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                if (scores[tag] > scores[best] && TaggerModel.isAllowed(tag, previous, last)) {
                    best = tag;
                }
            }
            if (best != right) {
                learn(rows, count, right, best);
            }
            steps++;
            scores[right] += margin;
            int chosen = scores[best] > scores[right] ? best : right;
            return leadsOn(chosen, token) ? chosen : right;
        }

        /** Whether the next tag of the truth may stand behind this one. */
        private boolean leadsOn(int tag, int token) {
            boolean end = token + 1 == text.gold().length || text.tokens().startsLine(token + 1);
            return end ? !Tags.continues(tag) : TaggerModel.isAllowed(text.gold()[token + 1], tag, false);
        }

        private void learn(int[] rows, int count, int right, int wrong) {
            float change = text.weight();
            float changeLate = change * steps;
            for (int i = 0; i < count; i++) {
                int base = rows[i] * Tags.COUNT;
                weights[base + right] += change;
                weights[base + wrong] -= change;
                late[base + right] += changeLate;
                late[base + wrong] -= changeLate;
            }
        }

        private float[] mean() {
            float[] mean = new float[weights.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = weights[i] - late[i] / steps;
            }
            return mean;
        }
    }
}
