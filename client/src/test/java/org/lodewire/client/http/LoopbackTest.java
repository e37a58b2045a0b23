package org.lodewire.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:8085", "[::1]", "[::1]:8085"})
    void knowsTheNamesOfThisMachine(String host) {
        assertThat(Loopback.isNamedBy(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost.example", "127.0.0.1.example:80", "evil.example", "[::2]", "::1", "[", "]:"})
    void trustsNoOtherName(String host) {
        assertThat(Loopback.isNamedBy(host)).isFalse();
    }

    @Test
    void trustsNoRequestWithoutAHost() {
        assertThat(Loopback.isNamedBy(null)).isFalse();
    }

    @Test
    void tellsInterfacesApart() {
        assertThat(Loopback.isInterface("127.0.0.1")).isTrue();
        assertThat(Loopback.isInterface("::1")).isTrue();
        assertThat(Loopback.isInterface("0.0.0.0")).isFalse();
    }
}
