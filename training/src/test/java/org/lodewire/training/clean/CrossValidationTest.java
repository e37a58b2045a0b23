package org.lodewire.training.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.training.boost.Booster;
import org.lodewire.training.clean.CrossValidation.Part;

class CrossValidationTest {

    private final LineTrainer trainer = new LineTrainer(new Booster(10, 2, 0.5, 1, 1, 1, 7), List.of());

    @Test
    void neverTrainsOnASiteThatItEvaluates() {
        for (Part part : new CrossValidation(trainer, 3).parts(samples())) {
            assertThat(part.known())
                    .isNotEmpty()
                    .extracting(Sample::site)
                    .doesNotContainAnyElementsOf(
                            part.unseen().stream().map(Sample::site).toList());
        }
    }

    @Test
    void evaluatesEveryDocumentOnce() {
        List<Sample> measured = new ArrayList<>();
        new CrossValidation(trainer, 3).parts(samples()).forEach(part -> measured.addAll(part.unseen()));
        assertThat(measured).containsExactlyInAnyOrderElementsOf(samples);
    }

    @Test
    void generalisesToUnseenSites() {
        assertThat(new CrossValidation(trainer, 3).run(samples(), new PrintWriter(new StringWriter())))
                .extractingByKey("synthetic")
                .extracting(SetScore::f1)
                .isEqualTo(1.0);
    }

    @Test
    void requiresTwoParts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CrossValidation(trainer, 1));
    }

    @Test
    void refusesSamplesOfASingleSite() {
        List<Sample> one = List.of(
                SyntheticSamples.text("1", "site", "+ Ships wait.", "- Home"),
                SyntheticSamples.text("2", "site", "+ Ships wait.", "- Home"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossValidation(trainer, 2).run(one, new PrintWriter(new StringWriter())));
    }

    private final List<Sample> samples = new ArrayList<>();

    private List<Sample> samples() {
        for (int i = 0; i < 24; i++) {
            samples.add(SyntheticSamples.text(
                    "" + i,
                    "site" + i / 2,
                    "- Menu " + i,
                    "+ The ministry said on Friday that it would let go of " + i + " magnets and no more.",
                    "+ Makers of motors had asked for " + (i + 9) + " of them, since their stores were empty.",
                    "- Contact " + i));
        }
        return samples;
    }
}
