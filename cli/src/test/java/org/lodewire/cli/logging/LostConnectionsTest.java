package org.lodewire.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostConnectionsTest {

    private static final String CLIENT = "org.apache.kafka.clients.NetworkClient";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Producer clientId=producer-1] Connection to node 1 (a/10.0.0.1:9092) could not be established. Node may"
                        + " not be available.",
                "[Producer clientId=producer-1] Bootstrap broker a/10.0.0.1:9092 (id: -1 rack: null) disconnected"
            })
    void namesTheBrokerThatCannotBeReached(String message) {
        assertThat(LostConnections.line(CLIENT, message))
                .contains("No connection to the broker at a/10.0.0.1:9092; trying again");
    }

    @Test
    void leavesOtherMessagesAsTheyAre() {
        assertThat(LostConnections.line(CLIENT, "Connection to node 1 is lost")).isEmpty();
        assertThat(LostConnections.line("another", "Bootstrap broker a:1 (x) disconnected"))
                .isEmpty();
    }
}
