package org.lodewire.subscriptions.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingDisplayTest {

    private static final ListingDisplay.Form<Integer> FORM = new ListingDisplay.Form<>(
            "numbers", Instant::ofEpochSecond, number -> "number " + number, number -> "{" + number + "}");

    private final List<String> lines = new ArrayList<>();

    private ListingDisplay<Integer> display(boolean all, boolean json) {
        return new ListingDisplay<>(FORM, number -> number < 10, all, json, 2, lines::add);
    }

    private void show(ListingDisplay<Integer> display, Integer... numbers) {
        List.of(numbers).forEach(display::existing);
        display.caughtUp();
    }

    @Test
    void showsTheNewestOfItsKindAndHowManyThereAre() {
        show(display(false, false), 3, 1, 2, 99);

        assertThat(lines)
                .containsExactly(
                        "number 2",
                        "\nnumber 3",
                        "\nThese are the newest 2 of 3 numbers; --from-beginning shows all, --count how many there are of"
                                + " each kind.");
    }

    @Test
    void showsAllInTheOrderOfPublicationIfAsked() {
        show(display(true, false), 3, 1, 99, 2);

        assertThat(lines).containsExactly("number 3", "\nnumber 1", "\nnumber 2");
    }

    @Test
    void printsNothingButJson() {
        show(display(false, true), 3, 1, 2);

        assertThat(lines).containsExactly("{2}", "{3}");
    }

    @Test
    void saysThatThereIsNothing() {
        show(display(false, false), 99);

        assertThat(lines).containsExactly("No numbers of this kind.");
    }

    @Test
    void continuesWithNewOnesOfTheKind() {
        ListingDisplay<Integer> display = display(false, false);
        show(display, 1);
        display.added(99);
        display.added(4);

        assertThat(lines).containsExactly("number 1", "\nnumber 4");
    }
}
