package org.lodewire.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "[2001:db8:1:2::1]:443, 2001:db8:1:2::7",
        "10.1.2.3:55555, 10.1.2.3",
        "::ffff:10.1.2.3, 10.1.2.3"
    })
    void takesAddressesOfOneClientTogether(String one, String other) {
        assertThat(ClientNetwork.ofText(one)).isEqualTo(ClientNetwork.ofText(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:3::1", "10.1.2.3, 10.1.2.4", "unknown, _hidden"})
    void distinguishesOthers(String one, String other) {
        assertThat(ClientNetwork.ofText(one)).isNotEqualTo(ClientNetwork.ofText(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_x1",
                "a:b:c:g",
                "1:2",
                "",
                "[",
                "]:",
                "[x]",
                "fe80::1%eth0",
                "0177.0.0.1",
                ":::::::::"
            })
    void leavesWhatIsNoAddressAsItIs(String text) {
        assertThat(ClientNetwork.ofText(text)).isEqualTo(text);
    }
}
