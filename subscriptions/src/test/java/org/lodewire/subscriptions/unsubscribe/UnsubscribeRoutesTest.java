package org.lodewire.subscriptions.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Subscription;
import org.lodewire.subscriptions.server.TestClient;

/** Against a real server on the loopback interface. */
class UnsubscribeRoutesTest {

    private static final String ONE = "one@example.org";
    private static final String TWO = "two@example.org";

    private final UnsubscribeTokens tokens = new UnsubscribeTokens("a secret of some length");
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private TestClient client;

    @BeforeEach
    void start() {
        subscriptions.put(
                "desk",
                Subscription.newBuilder()
                        .setId("desk")
                        .setEndpoint(Endpoint.newBuilder()
                                .setType(EndpointType.EMAIL)
                                .setRecipients(List.of(ONE, TWO))
                                .build())
                        .build());
        SubscriptionStore store = new SubscriptionStore() {
            @Override
            public Map<String, Subscription> read() {
                return subscriptions;
            }

            @Override
            public void replace(Subscription subscription) {
                subscriptions.put(subscription.getId(), subscription);
            }

            @Override
            public void remove(String id) {
                subscriptions.remove(id);
            }
        };
        UnsubscribeRoutes routes = new UnsubscribeRoutes(new Unsubscriber(tokens, store));
        client = TestClient.start(routes);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    private List<String> recipients() {
        Subscription desk = subscriptions.get("desk");
        return desk == null ? List.of() : desk.getEndpoint().getRecipients();
    }

    private HttpResponse<String> request(String method, String token) throws Exception {
        return client.send(
                method,
                UnsubscribeRoutes.PATH + token,
                "List-Unsubscribe=One-Click",
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    @Test
    void oneClickEndsTheMailsOfOneRecipient() throws Exception {
        assertThat(request("POST", tokens.token("desk", ONE)).statusCode()).isEqualTo(200);
        assertThat(recipients()).containsExactly(TWO);
    }

    @Test
    void aSecondClickIsAnsweredAsTheFirst() throws Exception {
        request("POST", tokens.token("desk", ONE));
        assertThat(request("POST", tokens.token("desk", ONE)).statusCode()).isEqualTo(200);
    }

    @Test
    void aSubscriptionWithoutRecipientsIsRemoved() throws Exception {
        request("POST", tokens.token("desk", ONE));
        request("POST", tokens.token("desk", TWO));
        assertThat(subscriptions).isEmpty();
    }

    @Test
    void followingTheLinkAsksAndEndsNothing() throws Exception {
        HttpResponse<String> page = request("GET", tokens.token("desk", ONE));
        assertThat(page.body()).contains("<form method=\"post\">");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(recipients()).containsExactly(ONE, TWO);
    }

    @Test
    void theFormIsSentWithAnOriginThatTheServerAccepts() throws Exception {
        assertThat(request("GET", tokens.token("desk", ONE)).headers().firstValue("Referrer-Policy"))
                .contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aTokenOfAnotherSecretIsAProblemAndEndsNothing(String method) throws Exception {
        String token = new UnsubscribeTokens("another secret, as long").token("desk", ONE);
        assertThat(request(method, token).statusCode()).isEqualTo(404);
        assertThat(recipients()).containsExactly(ONE, TWO);
    }

    @Test
    void aTokenOfAnotherSubscriptionEndsNothing() throws Exception {
        String other = tokens.token("other", ONE);
        String desk = tokens.token("desk", ONE);
        request("POST", desk.substring(0, desk.indexOf('.')) + other.substring(other.indexOf('.')));
        assertThat(recipients()).containsExactly(ONE, TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "%3Cscript%3E", "..", "."})
    void whatIsNoTokenEndsNothingAndIsNotShown(String text) throws Exception {
        assertThat(request("POST", text).body()).doesNotContain("script");
        assertThat(recipients()).containsExactly(ONE, TWO);
    }

    @Test
    void aTokenDoesNotShowTheAddress() {
        assertThat(tokens.token("desk", ONE)).doesNotContain("one").hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://news.example.org", "https://u@news.example.org", "https://news.example.org?a", "news"})
    void linksAreAtHttpsAddressesOnly(String url) {
        assertThatThrownBy(() -> UnsubscribeLinks.at(url, tokens)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> new UnsubscribeTokens("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("short\"");
    }
}
