package org.lodewire.subscriptions.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.schemas.time.CountWindow.FIVE_MINUTES;
import static org.lodewire.schemas.time.CountWindow.ONE_DAY;
import static org.lodewire.schemas.time.CountWindow.ONE_HOUR;
import static org.lodewire.subscriptions.counts.CountFixture.at;
import static org.lodewire.subscriptions.counts.CountFixture.count;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicCount;

class CountViewTest {

    private final TopicCount early = count("metals", ONE_HOUR, "12:00:00", 1);
    private final TopicCount late = count("metals", ONE_HOUR, "12:05:00", 2);

    @Test
    void newestIsTheOneWithTheGreatestEnd() {
        assertThat(view(CountView.newest(), early, late)).containsExactly(late);
    }

    @Test
    void correctionOfAnEarlierEndDoesNotReplaceTheNewest() {
        TopicCount correction = CountFixture.builder("metals", ONE_HOUR, "12:00:00", 9)
                .setRevision(3)
                .build();

        assertThat(view(CountView.newest(), late, correction)).containsExactly(late);
    }

    @Test
    void higherRevisionReplacesALowerOneOfTheSameEnd() {
        TopicCount corrected = CountFixture.builder("metals", ONE_HOUR, "12:00:00", 9)
                .setRevision(1)
                .build();

        assertThat(view(CountView.newest(), corrected, early)).containsExactly(corrected);
    }

    @Test
    void finalCountReplacesAProvisionalOneOfTheSameEnd() {
        TopicCount provisional = CountFixture.builder("metals", ONE_HOUR, "12:00:00", 9)
                .setProvisional(true)
                .build();

        assertThat(view(CountView.newest(), early, provisional)).containsExactly(early);
    }

    @Test
    void provisionalCountOfALaterEndIsTheNewest() {
        TopicCount provisional = CountFixture.builder("metals", ONE_HOUR, "12:01:00", 9)
                .setProvisional(true)
                .build();

        assertThat(view(CountView.newest(), provisional, early)).containsExactly(provisional);
    }

    @Test
    void laterOfTwoProvisionalCountsReplacesTheEarlier() {
        TopicCount first = CountFixture.builder("metals", ONE_HOUR, "12:01:00", 2)
                .setProvisional(true)
                .build();
        TopicCount second = CountFixture.builder("metals", ONE_HOUR, "12:01:00", 3)
                .setProvisional(true)
                .build();

        assertThat(view(CountView.newest(), first, second)).containsExactly(second);
    }

    @Test
    void topicsAreSortedAndTheirWindowsByLength() {
        TopicCount day = count("metals", ONE_DAY, "12:00:00", 1);
        TopicCount minutes = count("metals", FIVE_MINUTES, "12:00:00", 1);
        TopicCount other = count("chips", ONE_HOUR, "12:00:00", 1);

        assertThat(view(CountView.newest(), day, minutes, early, other)).containsExactly(other, minutes, early, day);
    }

    @Test
    void windowThatIsNotKnownComesLast() {
        TopicCount unknown = CountFixture.builder("metals", ONE_HOUR, "12:00:00", 1)
                .setWindow("30d")
                .build();

        assertThat(view(CountView.newest(), unknown, early)).containsExactly(early, unknown);
    }

    @Test
    void countIsValidUntilTheNextOneIsEmitted() {
        assertThat(view(CountView.asOf(at("12:03:30")), early, late)).containsExactly(early);
    }

    @Test
    void countOfTheStepThatContainsATimeIsValidAtThatTime() {
        assertThat(view(CountView.asOf(at("12:04:30")), early, late)).containsExactly(late);
    }

    @Test
    void countIsValidAtItsEnd() {
        assertThat(view(CountView.asOf(at("12:05:00")), early, late)).containsExactly(late);
    }

    @Test
    void noCountIsValidBeforeTheFirst() {
        assertThat(view(CountView.asOf(at("11:58:00")), early, late)).isEmpty();
    }

    private static List<TopicCount> view(CountView view, TopicCount... counts) {
        List.of(counts).forEach(view::take);
        return view.counts();
    }
}
