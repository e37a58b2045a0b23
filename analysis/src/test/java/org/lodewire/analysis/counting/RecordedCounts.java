package org.lodewire.analysis.counting;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.schemas.time.CountWindow;

/** Records emitted counts. */
final class RecordedCounts implements RollingCounts.Listener {

    private final List<Emitted> emitted = new ArrayList<>();

    record Emitted(CountWindow window, long end, Tally tally, int revision) {}

    @Override
    public void counted(WindowedKey key, WindowResult result) {
        emitted.add(new Emitted(key.window(), result.end(), result.tally(), result.revision()));
    }

    List<Emitted> all() {
        return emitted;
    }

    List<Emitted> of(CountWindow window) {
        return emitted.stream().filter(one -> one.window() == window).toList();
    }

    void clear() {
        emitted.clear();
    }
}
