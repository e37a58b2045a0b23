package org.lodewire.subscriptions.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamPlacesTest {

    private final StreamPlaces places = new StreamPlaces(3, 2);

    @Test
    void anAddressHasItsShareOnly() {
        places.enter("a");
        places.enter("a");

        assertThat(places.enter("a")).isFalse();
        assertThat(places.enter("b")).isTrue();
    }

    @Test
    void allAddressesHaveNoMoreThanThereAre() {
        places.enter("a");
        places.enter("a");
        places.enter("b");

        assertThat(places.enter("c")).isFalse();
    }

    @Test
    void aPlaceThatIsLeftIsFree() {
        places.enter("a");
        places.enter("a");
        places.leave("a");

        assertThat(places.enter("a")).isTrue();
    }
}
