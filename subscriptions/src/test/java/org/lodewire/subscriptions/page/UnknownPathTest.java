package org.lodewire.subscriptions.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.subscriptions.articles.Searches;
import org.lodewire.subscriptions.search.TestIndex;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ServerSettings;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.ViewFixture;

@Timeout(300)
class UnknownPathTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final TestIndex index = new TestIndex();
    private final TestClient client = client();

    private TestClient client() {
        ServerSettings settings = TestClient.settings(Optional.empty(), 1_000);
        Access access = Access.of(settings);
        Searches searches = new Searches(index.index(), 1, () -> true);
        return TestClient.start(
                settings,
                access,
                List.of(new PageRoutes(new ViewFixture().view(), searches, access, () -> Instant.EPOCH)));
    }

    @AfterEach
    void close() {
        client.close();
        index.close();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @Test
    void isAPageForABrowser() throws Exception {
        HttpResponse<String> answer = client.get("/nothing", "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).startsWith("text/html");
        assertThat(answer.body()).contains("There is nothing at this address").contains("href=\"/\"");
    }

    @Test
    void isAProblemForAProgram() throws Exception {
        HttpResponse<String> answer = client.get("/nothing", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).startsWith("application/problem+json");
    }

    @Test
    void isAProblemOfTheApiAlsoInABrowser() throws Exception {
        assertThat(type(client.get("/api/v1/nothing", "Accept", BROWSER))).startsWith("application/problem+json");
    }

    @Test
    void leavesThePageOfATopicThatIsNotThereAsItIs() throws Exception {
        assertThat(client.get("/topics/nope", "Accept", BROWSER).body()).contains("There is no topic nope");
    }
}
