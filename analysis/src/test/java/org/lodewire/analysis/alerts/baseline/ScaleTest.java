package org.lodewire.analysis.alerts.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final double DECAY = 0.998;

    private static Scale learnt(double factor, double span) {
        Random random = new Random(1);
        Scale scale = Scale.NONE;
        for (int i = 0; i < 20_000; i++) {
            scale = scale.learn(DECAY, factor * random.nextGaussian(), span);
        }
        return scale;
    }

    @Test
    void deviationsAsAssumedHaveTheScaleOne() {
        assertThat(learnt(1, 1).of(1)).isCloseTo(1, within(0.15));
        assertThat(learnt(0.5, 1).of(1)).isEqualTo(1);
    }

    @Test
    void deviationsTwiceAsLargeHaveTheScaleTwo() {
        assertThat(learnt(2, 1).of(1)).isCloseTo(2, within(0.3));
    }

    @Test
    void oneBurstWeighsNoMoreInALongHorizonThanInAShortOne() {
        Scale hour = Scale.NONE.learn(DECAY, 8, 1);
        Scale day = Scale.NONE;
        for (int i = 0; i < 24; i++) {
            day = day.learn(DECAY, 8, 24);
        }

        assertThat(day.of(24)).isLessThan(hour.of(1));
    }

    @Test
    void silencesDoNotCount() {
        assertThat(Scale.NONE.learn(DECAY, -9, 1).cubes()).isZero();
    }
}
