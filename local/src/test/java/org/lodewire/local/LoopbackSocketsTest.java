package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.junit.jupiter.api.Test;

class LoopbackSocketsTest {

    private static final InetSocketAddress ANY = new InetSocketAddress(0);

    @Test
    void handsOverTheSocketOfTheReturnedPort() throws IOException {
        try (LoopbackSockets sockets = new LoopbackSockets()) {
            String address = sockets.bind("CLIENTS", 0);

            try (ServerSocketChannel socket = sockets.openServerSocket("CLIENTS", ANY, 1, 1)) {
                assertThat(address).isEqualTo("127.0.0.1:" + socket.socket().getLocalPort());
            }
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (LoopbackSockets sockets = new LoopbackSockets()) {
            int taken = Integer.parseInt(sockets.bind("CLIENTS", 0).split(":")[1]);

            assertThatThrownBy(() -> sockets.bind("OTHERS", taken))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Port " + taken + " of this machine is taken");
        }
    }

    @Test
    void freesThePortOfASocketThatWasNotHandedOver() throws IOException {
        LoopbackSockets sockets = new LoopbackSockets();
        int port = Integer.parseInt(sockets.bind("CLIENTS", 0).split(":")[1]);

        sockets.close();

        try (LoopbackSockets others = new LoopbackSockets()) {
            assertThat(others.bind("CLIENTS", port)).endsWith(":" + port);
        }
    }

    @Test
    void refusesAListenerThatWasNotBound() {
        LoopbackSockets sockets = new LoopbackSockets();

        assertThatThrownBy(() -> sockets.openServerSocket("CLIENTS", ANY, 1, 1)).isInstanceOf(IOException.class);
    }
}
