package org.lodewire.producer.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.websub.CallbackAddresses.Name;

class CallbackTest {

    private static final String TOPIC = "https://a.example/feed";
    private static final byte[] BODY = "<feed/>".getBytes(StandardCharsets.UTF_8);

    private final List<String> messages = new ArrayList<>();
    private final Set<String> defined = new HashSet<>(Set.of("feed", "other"));
    private boolean unavailable;
    private final CallbackAddresses addresses =
            new CallbackAddresses(URI.create("https://me.example/push/"), "a key of 16 bytes");
    private final Callback callback = new Callback(addresses, new Messages());
    private final Name name = name(addresses.of("feed", URI.create(TOPIC)));

    private static Name name(URI address) {
        String[] segments = address.getPath().split("/");
        return new Name(segments[2], segments[3], segments[4]);
    }

    @Test
    void repeatsTheChallengeOfItsOwnSubscriptionAndPassesTheLeaseOn() {
        assertThat(callback.verify(name, query("subscribe", TOPIC, "hub.lease_seconds", "7200")))
                .isEqualTo(new Callback.Answer(200, "challenge"));
        assertThat(messages).containsExactly("verified feed " + TOPIC + " PT2H");
    }

    @Test
    void confirmsNothingThatIsNotItsOwn() {
        Name guessed = new Name("feed", name.topic(), "0".repeat(32));
        Name ofAnother = new Name("other", name.topic(), name.token());

        assertThat(callback.verify(guessed, query("subscribe", TOPIC)).status()).isEqualTo(404);
        assertThat(callback.verify(ofAnother, query("subscribe", TOPIC)).status())
                .isEqualTo(404);
        assertThat(callback.verify(name, query("subscribe", TOPIC + "2")).status())
                .isEqualTo(404);
        assertThat(callback.verify(name, query("unsubscribe", TOPIC)).status()).isEqualTo(404);
        assertThat(callback.verify(name, Map.of()).status()).isEqualTo(404);
        assertThat(messages).isEmpty();
    }

    @Test
    void confirmsTheEndOfASubscriptionToAFeedThatIsNoLongerDefined() {
        defined.clear();

        assertThat(callback.verify(name, query("unsubscribe", TOPIC)).body()).isEqualTo("challenge");
        assertThat(callback.verify(name, query("subscribe", TOPIC)).status()).isEqualTo(404);
        assertThat(callback.deliver(name, null, signature("sha256", addresses.secret(name)), BODY)
                        .status())
                .isEqualTo(410);
    }

    @Test
    void doesNotRepeatTheChallengeBeforeTheSubscriptionIsStored() {
        unavailable = true;

        assertThat(callback.verify(name, query("subscribe", TOPIC))).isEqualTo(new Callback.Answer(503, ""));
    }

    @Test
    void passesOnWhyAHubRefuses() {
        callback.verify(name, query("denied", TOPIC, "hub.reason", "no\u001b[31m"));

        assertThat(messages)
                .singleElement()
                .satisfies(denied -> assertThat(denied)
                        .startsWith("denied feed " + TOPIC + " no")
                        .doesNotContain("\u001b"));
    }

    @Test
    void takesADocumentThatIsSignedWithAnyAlgorithmOfTheSpecification() {
        for (String algorithm : List.of("sha1", "sha256", "sha384", "sha512")) {
            assertThat(callback.deliver(
                                    name, "application/atom+xml", signature(algorithm, addresses.secret(name)), BODY)
                            .status())
                    .isEqualTo(202);
        }
        assertThat(messages).hasSize(4).containsOnly("delivered feed application/atom+xml <feed/>");
    }

    @Test
    void ignoresADocumentWithoutAValidSignatureAndSaysNothingOfIt() {
        assertThat(callback.deliver(name, null, signature("sha256", "guess"), BODY)
                        .status())
                .isEqualTo(202);
        assertThat(callback.deliver(name, null, null, BODY).status()).isEqualTo(202);
        assertThat(messages).containsExactly("forged feed", "forged feed");
    }

    @Test
    void aDocumentThatCannotBeStoredIsToBeRepeated() {
        unavailable = true;

        assertThat(callback.deliver(name, null, signature("sha256", addresses.secret(name)), BODY)
                        .status())
                .isEqualTo(503);
    }

    @Test
    void instancesWithTheSameKeyHaveTheSameAddressesAndOthersDoNot() {
        URI topic = URI.create(TOPIC);
        URI base = URI.create("https://me.example/push");

        assertThat(new CallbackAddresses(base, "a key of 16 bytes").of("feed", topic))
                .isEqualTo(addresses.of("feed", topic));
        assertThat(new CallbackAddresses(base, "another key of 16").of("feed", topic))
                .isNotEqualTo(addresses.of("feed", topic));
        assertThat(addresses.secret("feed", topic)).isNotEqualTo(addresses.secret("other", topic));
    }

    private static Map<String, String> query(String mode, String topic, String... more) {
        Map<String, String> query =
                new HashMap<>(Map.of("hub.mode", mode, "hub.topic", topic, "hub.challenge", "challenge"));
        for (int i = 0; i < more.length; i += 2) {
            query.put(more[i], more[i + 1]);
        }
        return query;
    }

    private static String signature(String algorithm, String secret) {
        try {
            String mac = "Hmac" + algorithm.toUpperCase(Locale.ROOT);
            Mac made = Mac.getInstance(mac);
            made.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac));
            return algorithm + "=" + HexFormat.of().formatHex(made.doFinal(BODY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Messages implements HubMessages {

        @Override
        public boolean isDefined(String feedId) {
            return defined.contains(feedId);
        }

        @Override
        public void verified(String feedId, URI topic, Duration lease) throws UnavailableException {
            add("verified " + feedId + " " + topic + " " + lease);
        }

        @Override
        public void denied(String feedId, URI topic, String reason) throws UnavailableException {
            add("denied " + feedId + " " + topic + " " + reason);
        }

        @Override
        public void delivered(String feedId, @Nullable String contentType, byte[] body) throws UnavailableException {
            add("delivered " + feedId + " " + contentType + " " + new String(body, StandardCharsets.UTF_8));
        }

        private void add(String message) throws UnavailableException {
            if (unavailable) {
                throw new UnavailableException("away", null);
            }
            messages.add(message);
        }

        @Override
        public void forged(String feedId) {
            messages.add("forged " + feedId);
        }
    }
}
