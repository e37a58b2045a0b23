package org.lodewire.producer.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Subscription fresh =
            Subscription.to(URI.create("https://hub.example/"), URI.create("https://a.example/feed?x=1&y"), 0.5);

    @Test
    void isRenewedBeforeTheEndOfTheLease() {
        Subscription active = fresh.askedAt(NOW).verifiedAt(NOW, Duration.ofHours(100));

        assertThat(active.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(75)));
        assertThat(active.isActive(NOW.plus(Duration.ofHours(99)))).isTrue();
        assertThat(active.isActive(NOW.plus(Duration.ofHours(100)))).isFalse();
    }

    @Test
    void staysActiveWhileItIsRenewed() {
        Subscription renewing =
                fresh.askedAt(NOW).verifiedAt(NOW, Duration.ofHours(100)).askedAt(NOW.plus(Duration.ofHours(75)));

        assertThat(renewing.isActive(NOW.plus(Duration.ofHours(80)))).isTrue();
        assertThat(renewing.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(75)).plusSeconds(60));
    }

    @Test
    void asksASilentHubLessOftenEachTimeAndNeverGivesUp() {
        Subscription subscription = fresh;
        for (int i = 0; i < 100; i++) {
            subscription = subscription.askedAt(NOW);
        }

        assertThat(fresh.askedAt(NOW).dueAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(fresh.askedAt(NOW).askedAt(NOW).dueAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(subscription.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(12)));
    }

    @Test
    void believesNoLeaseThatIsTooShortOrTooLong() {
        assertThat(fresh.verifiedAt(NOW, Duration.ZERO).isActive(NOW.plusSeconds(299)))
                .isTrue();
        assertThat(fresh.verifiedAt(NOW, Duration.ofDays(9999)).isActive(NOW.plus(Duration.ofDays(30))))
                .isFalse();
    }
}
