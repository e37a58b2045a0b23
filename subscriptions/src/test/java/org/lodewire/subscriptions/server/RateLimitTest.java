package org.lodewire.subscriptions.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(2, nanos::get);

    private long allowed(String address, int requests) {
        return IntStream.range(0, requests).filter(i -> limit.allows(address)).count();
    }

    @Test
    void allowsTenSecondsOfRequestsAtOnceAndThenAsManyAsTimePassesFor() {
        assertThat(allowed("a", 100)).isEqualTo(20);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));

        assertThat(allowed("a", 100)).isEqualTo(6);
    }

    @Test
    void countsAddressesApart() {
        allowed("a", 100);

        assertThat(allowed("b", 1)).isEqualTo(1);
    }

    @Test
    void forgetsOnlyAddressesThatWereSeenLongerAgo() {
        allowed("a", 100);
        IntStream.range(0, 9_000).forEach(i -> limit.allows("x" + i));

        assertThat(allowed("a", 1)).isZero();
    }
}
