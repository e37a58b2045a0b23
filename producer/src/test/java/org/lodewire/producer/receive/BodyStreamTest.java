package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lodewire.client.http.ProblemException;

class BodyStreamTest {

    private long now;
    private boolean crowded;

    @Test
    void refusesASenderThatKeepsTheServerWaiting() throws IOException {
        BodyStream body = new BodyStream(aByteEvery(Duration.ofSeconds(10)), () -> now, () -> crowded, false);
        body.read();
        body.read();
        body.read();

        assertThatThrownBy(body::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(408));
    }

    @Test
    void hasLessPatienceWhileOthersAreRefused() throws IOException {
        BodyStream body = new BodyStream(aByteEvery(Duration.ofSeconds(2)), () -> now, () -> crowded, false);
        body.read();
        body.read();
        body.read();
        crowded = true;

        assertThatThrownBy(body::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(408));
    }

    @Test
    void doesNotCountTheTimeInWhichTheServerIsBusy() throws IOException {
        BodyStream body = new BodyStream(aByteEvery(Duration.ZERO), () -> now, () -> crowded, false);
        for (int i = 0; i < 10; i++) {
            body.read();
            now += Duration.ofHours(1).toNanos();
        }

        assertThat(body.count()).isEqualTo(10);
    }

    private InputStream aByteEvery(Duration pause) {
        return new InputStream() {
            @Override
            public int read() {
                now += pause.toNanos();
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };
    }
}
