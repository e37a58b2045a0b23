package org.lodewire.subscriptions.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhookTest {

    /** The example of the specification's reference libraries. */
    @Test
    void signsAsTheReferenceLibrariesDo() {
        assertThat(StandardWebhook.headers(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        "{\"test\": 2432232314}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void takesTheSecretWithoutItsPrefix() {
        assertThat(StandardWebhook.headers("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a", 1, ""))
                .isEqualTo(StandardWebhook.headers("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a", 1, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_c2hvcnQ=", "not Base64!", ""})
    void refusesWhatIsNoKeyWithoutShowingIt(String secret) {
        assertThatThrownBy(() -> StandardWebhook.headers(secret, "a", 1, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("c2hvcnQ")
                .hasNoCause();
    }
}
