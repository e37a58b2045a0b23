package org.lodewire.producer.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.websub.Lease;
import org.lodewire.producer.websub.Subscription;

/** A subscription to a feed at a hub, which is due when the hub is to be asked. */
record HubSubscription(Subscription subscription) implements Payload {

    private static final byte VERSION = 1;
    private static final int ASKED = 1;
    private static final int LEASED = 2;
    /** For a number from 0 to 1. */
    private static final double SCALE = 1 << 20;

    @Override
    public boolean mayRequest() {
        return false;
    }

    /** When the hub is to be asked, in milliseconds since 1970. */
    long due() {
        return subscription.dueAt().toEpochMilli();
    }

    @Override
    public byte[] encode() {
        Instant asked = subscription.asked();
        Lease lease = subscription.lease();
        StateWriter out = new StateWriter(VERSION)
                .putText(subscription.hub().toString())
                .putText(subscription.topic().toString())
                .putNumber((long) (subscription.spread() * SCALE))
                .putNumber(subscription.attempts())
                .putText(subscription.denied())
                .putByte((asked == null ? 0 : ASKED) | (lease == null ? 0 : LEASED));
        if (asked != null) {
            out.putNumber(asked.toEpochMilli());
        }
        if (lease != null) {
            out.putNumber(lease.from().toEpochMilli()).putNumber(lease.length().toSeconds());
        }
        return out.toBytes();
    }

    static HubSubscription decode(byte[] value) {
        return StateReader.decode(value, VERSION, HubSubscription::read);
    }

    private static HubSubscription read(StateReader in) {
        URI hub = URI.create(in.getRequired());
        URI topic = URI.create(in.getRequired());
        double spread = in.getNumber() / SCALE;
        int attempts = (int) in.getNumber();
        String denied = in.getText();
        int flags = in.getByte();
        @Nullable Instant asked = (flags & ASKED) == 0 ? null : Instant.ofEpochMilli(in.getNumber());
        @Nullable
        Lease lease = (flags & LEASED) == 0
                ? null
                : new Lease(Instant.ofEpochMilli(in.getNumber()), Duration.ofSeconds(in.getNumber()));
        return new HubSubscription(new Subscription(hub, topic, spread, asked, attempts, lease, denied));
    }
}
