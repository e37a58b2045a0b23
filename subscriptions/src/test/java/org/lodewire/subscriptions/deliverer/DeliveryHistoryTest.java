package org.lodewire.subscriptions.deliverer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lodewire.schemas.DeliveryOutcome;

class DeliveryHistoryTest {

    @Test
    void onlyWhatWasGivenUpCanBeSentAgain() {
        assertThat(DeliveryHistory.fault(DeliveryOutcome.DEAD)).isEmpty();
        assertThat(DeliveryHistory.fault(null)).contains("is not known");
        assertThat(DeliveryHistory.fault(DeliveryOutcome.RETRYING)).isPresent();
        assertThat(DeliveryHistory.fault(DeliveryOutcome.DELIVERED)).isPresent();
    }
}
