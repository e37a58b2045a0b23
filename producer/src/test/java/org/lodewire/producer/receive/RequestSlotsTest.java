package org.lodewire.producer.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestSlotsTest {

    private final RequestSlots slots = new RequestSlots(32);

    @Test
    void givesAClientAtMostHalfOfWhatIsNotForOthers() {
        assertThat(taken(client("one", "a"))).isEqualTo(12);
    }

    @Test
    void givesEachFurtherClientHalfOfTheRest() {
        taken(client("one", "a"));

        assertThat(taken(client("one", "b"))).isEqualTo(6);
        assertThat(taken(client("two", "a"))).isEqualTo(3);
    }

    @Test
    void givesWhatIsFreedToWhoAsksNext() {
        RequestSlots.Client client = client("one", "a");
        taken(client);
        slots.free(client);

        assertThat(taken(client)).isEqualTo(1);
    }

    @Test
    void leavesAQuarterToClientsThatHaveNoneHoweverManyRequestsFiveOthersSend() {
        IntStream.range(0, 5).forEach(i -> taken(client("one", "greedy" + i)));

        assertThat(IntStream.range(0, 8).filter(i -> taken(client("two", "modest" + i)) > 0))
                .hasSize(8);
    }

    @Test
    void givesTheOnlySlotToWhoeverComesFirst() {
        RequestSlots one = new RequestSlots(1);

        assertThat(one.take(client("one", "a"))).isTrue();
        assertThat(one.take(client("one", "b"))).isFalse();
    }

    @Test
    void areScarceWhenHardlyMoreIsLeftThanWhatIsForOthers() {
        taken(client("one", "a"));
        assertThat(slots.areScarce()).isFalse();
        IntStream.range(0, 10).forEach(i -> taken(client("one", "more" + i)));

        assertThat(slots.areScarce()).isTrue();
    }

    private int taken(RequestSlots.Client client) {
        return (int) IntStream.range(0, 100).filter(i -> slots.take(client)).count();
    }

    private static RequestSlots.Client client(String source, String network) {
        return new RequestSlots.Client(new Sender(source), network);
    }
}
