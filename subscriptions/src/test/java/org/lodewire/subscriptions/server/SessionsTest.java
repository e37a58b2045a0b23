package org.lodewire.subscriptions.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final byte[] KEY = new byte[32];
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private final Sessions sessions = at(NOW);

    private static Sessions at(Instant time) {
        return new Sessions(KEY, InstantSource.fixed(time), owner -> List.of("another", "token of " + owner));
    }

    @Test
    void belongToTheirOwnerInEveryInstanceWithTheKey() {
        assertThat(at(NOW).owner(sessions.begin("editor.desk", "token of editor.desk")))
                .contains("editor.desk");
    }

    @Test
    void endAfterTheirTime() {
        String session = sessions.begin("editor.desk", "token of editor.desk");

        assertThat(at(NOW.plus(Sessions.LASTS).minusSeconds(1)).owner(session)).isPresent();
        assertThat(at(NOW.plus(Sessions.LASTS)).owner(session)).isEmpty();
    }

    @Test
    void areNotAcceptedUnderAnotherKey() {
        Sessions other =
                new Sessions(Sessions.randomKey(), InstantSource.fixed(NOW), owner -> List.of("token of " + owner));

        assertThat(other.owner(sessions.begin("editor.desk", "token of editor.desk")))
                .isEmpty();
    }

    @Test
    void endWithTheTokenTheyBeganWith() {
        String session = sessions.begin("editor.desk", "an old token");

        assertThat(sessions.owner(session)).isEmpty();
        assertThat(new Sessions(KEY, InstantSource.fixed(NOW), owner -> List.of()).owner(session))
                .isEmpty();
        assertThat(new Sessions(KEY, InstantSource.fixed(NOW), owner -> List.of("a new token", "an old token"))
                        .owner(session))
                .contains("editor.desk");
    }

    @Test
    void haveNoOwnerAfterTheyWereEnded() {
        String ended = sessions.begin("editor.desk", "token of editor.desk");
        String other = sessions.begin("editor.desk", "token of editor.desk");
        sessions.end(ended);

        assertThat(sessions.owner(ended)).isEmpty();
        assertThat(sessions.owner(other)).contains("editor.desk");
    }

    @Test
    void areNotAcceptedIfTheirOwnerOrEndWasChanged() {
        String[] parts = sessions.begin("reader.a", "token of reader.a").split("\\.");
        String[] others = at(NOW.plus(Duration.ofDays(1)))
                .begin("editor.b", "token of editor.b")
                .split("\\.");

        assertThat(sessions.owner(String.join(".", others[0], parts[1], parts[2], parts[3])))
                .isEmpty();
        assertThat(sessions.owner(String.join(".", parts[0], others[1], parts[2], parts[3])))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c.d", "...", "\u0000.9.x.y", "ZWRpdG9y.9.x.y", "ZWRpdG9y.x.x.x", "a.b.c.d.e"})
    void areNotOtherTexts(String text) {
        assertThat(sessions.owner(text)).isEmpty();
    }

    @Test
    void haveATokenThatIsNotTheirSignature() {
        String session = sessions.begin("reader.a", "token of reader.a");

        assertThat(session).doesNotContain(sessions.csrfToken(session));
        assertThat(sessions.csrfToken(sessions.begin("reader.a", "token of reader.a")))
                .isNotEqualTo(sessions.csrfToken(session));
    }
}
