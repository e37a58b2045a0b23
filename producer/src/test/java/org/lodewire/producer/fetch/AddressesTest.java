package org.lodewire.producer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.lodewire.client.http.AllowedAddresses;

class AddressesTest {

    private static Addresses at(String address, FetchSettings settings) {
        return new Addresses(host -> new InetAddress[] {InetAddress.getByName(address)}, settings);
    }

    @Test
    void saysOfAnAddressThatIsNotAllowedThatNothingWasRequested() {
        assertThatThrownBy(() -> at("10.1.2.3", FetchSettings.DEFAULT).find("a.example"))
                .asInstanceOf(InstanceOfAssertFactories.type(FetchException.class))
                .extracting(e -> e.failure().kind())
                .isEqualTo(FetchFailure.Kind.REFUSED_ADDRESS);
    }

    @Test
    void saysOfANumberThatTheUrlIsWrong() {
        assertThatThrownBy(() -> at("10.1.2.3", FetchSettings.DEFAULT).find("0177.0.0.1"))
                .asInstanceOf(InstanceOfAssertFactories.type(FetchException.class))
                .extracting(e -> e.failure().kind())
                .isEqualTo(FetchFailure.Kind.URL);
    }

    @Test
    void needsNoContactForAPrivateAddress() throws FetchException {
        FetchSettings settings = FetchSettings.DEFAULT.with(AllowedAddresses.PRIVATE);

        assertThat(at("10.1.2.3", settings).find("a.example").isSiteLocalAddress())
                .isTrue();
        assertThatThrownBy(() -> at("1.1.1.1", settings).find("a.example")).hasMessageContaining("contact");
    }
}
