package org.lodewire.producer.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HubRequestTest {

    private static HubRequest request(String secret) {
        return new HubRequest(
                URI.create("https://hub.example/"),
                HubRequest.Mode.SUBSCRIBE,
                URI.create("https://a.example/feed?x=1&y"),
                URI.create("https://me.example/websub/id"),
                secret,
                Duration.ofDays(10));
    }

    @Test
    void asksTheHubWithAllThatItNeeds() {
        assertThat(request("s&cret").form())
                .isEqualTo(
                        "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed%3Fx%3D1%26y"
                                + "&hub.callback=https%3A%2F%2Fme.example%2Fwebsub%2Fid&hub.secret=s%26cret&hub.lease_seconds=864000");
    }

    @Test
    void showsNoSecret() {
        assertThat(request("s&cret").toString()).doesNotContain("s&cret");
    }

    @Test
    void refusesASecretThatIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> request("x".repeat(200)));
    }
}
