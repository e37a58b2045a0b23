package org.lodewire.subscriptions.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final byte[] KEY = new byte[32];
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private final Sessions sessions = at(NOW);

    private static Sessions at(Instant time) {
        return new Sessions(KEY, InstantSource.fixed(time));
    }

    @Test
    void belongToTheirOwnerInEveryInstanceWithTheKey() {
        assertThat(at(NOW).owner(sessions.begin("editor.desk"))).contains("editor.desk");
    }

    @Test
    void endAfterTheirTime() {
        String session = sessions.begin("editor.desk");

        assertThat(at(NOW.plus(Sessions.LASTS).minusSeconds(1)).owner(session)).isPresent();
        assertThat(at(NOW.plus(Sessions.LASTS)).owner(session)).isEmpty();
    }

    @Test
    void areNotAcceptedUnderAnotherKey() {
        Sessions other = new Sessions(Sessions.randomKey(), InstantSource.fixed(NOW));

        assertThat(other.owner(sessions.begin("editor.desk"))).isEmpty();
    }

    @Test
    void areNotAcceptedIfTheirOwnerOrEndWasChanged() {
        String[] parts = sessions.begin("reader.a").split("\\.");
        String[] others = at(NOW.plus(Duration.ofDays(1))).begin("editor.b").split("\\.");

        assertThat(sessions.owner(String.join(".", others[0], parts[1], parts[2], parts[3])))
                .isEmpty();
        assertThat(sessions.owner(String.join(".", parts[0], others[1], parts[2], parts[3])))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c.d", "...", "\u0000.9.x.y"})
    void areNotOtherTexts(String text) {
        assertThat(sessions.owner(text)).isEmpty();
    }

    @Test
    void haveATokenThatIsNotTheirSignature() {
        String session = sessions.begin("reader.a");

        assertThat(session).doesNotContain(sessions.csrfToken(session));
        assertThat(sessions.csrfToken(sessions.begin("reader.a"))).isNotEqualTo(sessions.csrfToken(session));
    }
}
