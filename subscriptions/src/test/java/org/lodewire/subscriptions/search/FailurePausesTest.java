package org.lodewire.subscriptions.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FailurePausesTest {

    private final FailurePauses pauses = new FailurePauses();

    @Test
    void areEverLongerUpToHalfAMinuteWhileItIsTheSameFailure() {
        assertThat(LongStream.range(0, 7).map(each -> pauses.after("no space")))
                .containsExactly(1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void beginAgainWithAnotherFailure() {
        pauses.after("no space");
        pauses.after("no space");

        assertThat(pauses.isNew("no broker")).isTrue();
        assertThat(pauses.after("no broker")).isEqualTo(1_000);
        assertThat(pauses.isNew("no broker")).isFalse();
    }

    @Test
    void beginAgainOnceAFailureWasOver() {
        pauses.after("no space");
        pauses.after("no space");
        pauses.over();

        assertThat(pauses.isNew("no space")).isTrue();
        assertThat(pauses.after("no space")).isEqualTo(1_000);
    }
}
