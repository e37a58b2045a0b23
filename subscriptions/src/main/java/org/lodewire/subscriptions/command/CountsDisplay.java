package org.lodewire.subscriptions.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lodewire.schemas.TopicCount;
import org.lodewire.subscriptions.counts.CountChoice;
import org.lodewire.subscriptions.counts.CountTable;
import org.lodewire.subscriptions.counts.CountView;
import org.lodewire.subscriptions.terminal.JsonLine;

/** Shows the counts that hold, then those that come; or all, as they were told. */
final class CountsDisplay implements Display<TopicCount> {

    private final CountChoice choice;
    private final CountView view;
    private final String when;
    private final boolean all;
    private final boolean json;
    private final Consumer<String> out;
    private final Set<String> shown = new HashSet<>();
    private boolean headed;

    /**
     * @param choice what to show
     * @param view   an empty view, which picks the counts that hold
     * @param when   how to end a sentence that says that there are none, such as {@code "yet"}
     * @param all    whether to show all counts that are there, and not only those of the view
     * @param json   whether to show records as JSON
     * @param out    where lines go
     */
    CountsDisplay(CountChoice choice, CountView view, String when, boolean all, boolean json, Consumer<String> out) {
        this.choice = choice;
        this.view = view;
        this.when = when;
        this.all = all;
        this.json = json;
        this.out = out;
    }

    @Override
    public void there(TopicCount count) {
        if (all) {
            came(count);
        } else if (choice.includes(count)) {
            view.take(count);
        }
    }

    @Override
    public void caughtUp() {
        List<TopicCount> counts = view.counts();
        if (json) {
            counts.forEach(count -> out.accept(JsonLine.of(count)));
            return;
        }
        if (!counts.isEmpty()) {
            out.accept(CountTable.of(counts));
        }
        counts.forEach(count -> shown.add(count.getTopic()));
        choice.missing(shown, when).forEach(out);
    }

    @Override
    public void came(TopicCount count) {
        if (!choice.includes(count)) {
            return;
        }
        shown.add(count.getTopic());
        if (json) {
            out.accept(JsonLine.of(count));
            return;
        }
        if (!headed) {
            out.accept(CountTable.heading());
            headed = true;
        }
        out.accept(CountTable.row(count));
    }
}
