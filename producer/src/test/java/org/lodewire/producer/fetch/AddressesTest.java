package org.lodewire.producer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private final Addresses addresses = new Addresses(
            host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, FetchSettings.DEFAULT.withPrivateAllowed());

    @ParameterizedTest
    @ValueSource(strings = {"0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "2130706433", "127.1", "127.0.0.01", "1.2.3.4.5"})
    void refusesNumbersThatProgramsReadAsDifferentAddresses(String host) {
        assertThatThrownBy(() -> addresses.find(host))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("192.0.2.1");
    }

    @Test
    void refusesMetadataAlsoWherePrivateAddressesAreAllowed() {
        Addresses metadata = new Addresses(
                host -> new InetAddress[] {InetAddress.getByName("169.254.169.254")},
                FetchSettings.DEFAULT.withPrivateAllowed());

        assertThatThrownBy(() -> metadata.find("a.example")).hasMessageContaining("never fetched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.20.30.40", "localhost", "1.example", "[::1]", "::1", "0.0.0.0.example"})
    void findsOtherHosts(String host) throws FetchException {
        assertThat(addresses.find(host).isLoopbackAddress()).isTrue();
    }
}
