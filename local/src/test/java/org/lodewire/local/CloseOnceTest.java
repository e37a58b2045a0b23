package org.lodewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseOnceTest {

    private final List<String> closed = new ArrayList<>();
    private final CloseOnce open = CloseOnce.atExitAtTheLatest();

    @Test
    void closesTheLastOpenedFirst() {
        open.add(() -> closed.add("first"));
        open.add(() -> closed.add("second"));

        open.close();

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void closesWhatIsLastAfterWhatWasOpenedBeforeIt() {
        open.add(() -> closed.add("first"));
        open.addLast(() -> closed.add("last"));
        open.add(() -> closed.add("second"));

        open.close();

        assertThat(closed).containsExactly("second", "first", "last");
    }

    @Test
    void closesEverythingOnce() {
        open.add(() -> closed.add("only"));

        open.close();
        open.close();

        assertThat(closed).containsExactly("only");
    }

    @Test
    void closesTheRestWhenOneFails() {
        open.add(() -> closed.add("first"));
        open.add(() -> {
            throw new IllegalArgumentException("stuck");
        });

        assertThatThrownBy(open::close)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .isInstanceOf(IllegalArgumentException.class));
        assertThat(closed).containsExactly("first");
    }

    @Test
    void closesAResourceThatIsAddedAfterTheEnd() {
        open.close();

        assertThatThrownBy(() -> open.add(() -> closed.add("late"))).isInstanceOf(IllegalStateException.class);
        assertThat(closed).containsExactly("late");
    }
}
