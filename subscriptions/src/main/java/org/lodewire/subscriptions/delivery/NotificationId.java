package org.lodewire.subscriptions.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lodewire.schemas.TopicAlert;

/**
 * The ids of notifications, by which receivers know a repeated one. That about a single alert begins with the alert's id, and
 * is the same however often the same change of the alert is published.
 */
final class NotificationId {

    private static final int SHORT = 8;
    private static final int LONG = 32;

    private NotificationId() {}

    static String of(String subscription, Composition composition, long now) {
        TopicAlert first = composition.alerts().get(0).alert();
        if (composition.alerts().size() == 1) {
            return first.getId() + "-" + hash(SHORT, subscription, first);
        }
        return hash(
                LONG,
                subscription + "|" + now + "|" + composition.alerts().get(0).id(),
                first);
    }

    private static String hash(int length, String salt, TopicAlert alert) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt.getBytes(StandardCharsets.UTF_8));
            sha.update(alert.toByteBuffer());
            return HexFormat.of().formatHex(sha.digest()).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
