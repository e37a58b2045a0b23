package org.lodewire.subscriptions.deliverer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryRequestsTest {

    @Test
    void onlyWhatIsRememberedAsGivenUpCanBeSentAgain() {
        assertThat(RetryRequests.fault(true)).isEmpty();
        assertThat(RetryRequests.fault(false)).contains("is being sent again already");
        assertThat(RetryRequests.fault(null))
                .hasValueSatisfying(fault -> assertThat(fault).contains("forgotten", "the last 200"));
    }
}
