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

/** Shows the current counts, then new ones; or all counts as they were published. */
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
     * @param view   an empty view, which selects the current counts
     * @param when   the end of a sentence about missing counts, such as {@code "yet"}
     * @param all    whether to show all existing counts, not only those of the view
     * @param json   whether to show records as JSON
     * @param out    receives the lines
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
    public void existing(TopicCount count) {
        if (all) {
            added(count);
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
    public void added(TopicCount count) {
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
