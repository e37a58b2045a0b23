package org.lodewire.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.client.http.HostRefusedException.Reason;

class HostAddressesTest {

    private static HostAddresses at(AllowedAddresses allowed, String... addresses) {
        InetAddress[] all = Stream.of(addresses).map(HostAddressesTest::address).toArray(InetAddress[]::new);
        return new HostAddresses(host -> all, allowed);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void refuses(HostAddresses hosts, String host, Reason reason) {
        assertThatThrownBy(() -> hosts.find(host))
                .asInstanceOf(InstanceOfAssertFactories.type(HostRefusedException.class))
                .extracting(HostRefusedException::reason)
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f.1",
                "0x7f000001",
                "0X7F000001",
                "2130706433",
                "127.1",
                "127.0.0.01",
                "1.2.3.4.5",
                "256.1.1.1",
                "127.0.0.1.",
                "2130706433.",
                "::ffff:0177.0.0.1",
                "[::ffff:127.1]"
            })
    void refusesNumbersThatProgramsReadAsDifferentAddresses(String host) {
        refuses(at(AllowedAddresses.PRIVATE, "127.0.0.1"), host, Reason.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.20.30.40",
                "localhost",
                "1.example",
                "[::1]",
                "::1",
                "[::ffff:127.0.0.1]",
                "::127",
                "0.0.0.0.example",
                "a.example."
            })
    void findsOtherHosts(String host) throws HostRefusedException {
        assertThat(at(AllowedAddresses.PRIVATE, "127.0.0.1").find(host)).isEqualTo(address("127.0.0.1"));
    }

    @Test
    void prefersAnAddressOfVersionFourThatIsAllowed() throws HostRefusedException {
        assertThat(at(AllowedAddresses.PUBLIC, "2606:4700::1", "10.0.0.1", "1.1.1.1")
                        .find("a.example"))
                .isEqualTo(address("1.1.1.1"));
    }

    @ParameterizedTest
    @CsvSource({"10.1.255.255", "192.168.1.7", "fd12:3456:1::9", "1.1.1.1", "::ffff:10.1.0.1"})
    void findsWhatIsPublicOrInARange(String address) throws HostRefusedException {
        assertThat(at(ranges("10.1.0.0/16", "192.168.1.7", "fd12:3456::/32"), address)
                        .find("a.example"))
                .isEqualTo(address(address));
    }

    @ParameterizedTest
    @CsvSource({"10.2.0.0", "192.168.1.6", "127.0.0.1", "fd12:3457::1", "::1"})
    void refusesPrivateAddressesOutsideOfTheRanges(String address) {
        refuses(at(ranges("10.1.0.0/16", "192.168.1.7", "fd12:3456::/32"), address), "a.example", Reason.NOT_ALLOWED);
    }

    @Test
    void saysOfAMappedAddressThatItIsNeverConnectedToAndNotHowToWriteIt() {
        assertThatThrownBy(() -> new HostAddresses(InetAddress::getAllByName, AllowedAddresses.PRIVATE)
                        .find("[::ffff:169.254.169.254]"))
                .isInstanceOf(HostRefusedException.class)
                .hasMessageContaining("never connected to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "168.63.129.16", "100.100.100.200", "fd00:ec2::254", "fe80::1"})
    void neverFindsMetadataAndLinkLocalAddresses(String address) {
        refuses(at(AllowedAddresses.PRIVATE, address), "a.example", Reason.NEVER);
        refuses(at(ranges("10.0.0.0/1", "100.64.0.0/10", "fd00::/8"), address), "a.example", Reason.NEVER);
    }

    private static AllowedAddresses ranges(String... texts) {
        return AllowedAddresses.of(Stream.of(texts).map(AddressRange::parse).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.0.0/33",
                "10.1.0.0/0",
                "10.1.0.0/",
                "10.1.0.0/+8",
                "10.1",
                "010.1.0.0/16",
                "localhost",
                "169.254.0.0/16",
                "0.0.0.0/8",
                "1.1.1.1",
                "fe80::/10",
                "fe80::1%eth0/64",
                "::/0",
                "a:b",
                ""
            })
    void refusesWhatIsNoRangeOfPrivateAddresses(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must ");
    }
}
