package org.lodewire.subscriptions.command;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.terminal.JsonLine;
import org.lodewire.subscriptions.trends.TrendsText;

/** Shows the newest trends of each window, then new ones. */
final class TrendsDisplay implements Display<EntityTrends> {

    private final Optional<CountWindow> window;
    private final boolean json;
    private final Consumer<String> out;
    private final Map<CountWindow, EntityTrends> newest = new TreeMap<>();
    private boolean begun;

    /**
     * @param window the window to show; empty for all
     * @param json   whether to show records as JSON
     * @param out    receives the lines
     */
    TrendsDisplay(Optional<CountWindow> window, boolean json, Consumer<String> out) {
        this.window = window;
        this.json = json;
        this.out = out;
    }

    @Override
    public void existing(EntityTrends trends) {
        CountWindow.labelled(trends.getWindow()).ifPresent(known -> newest.put(known, trends));
    }

    @Override
    public void caughtUp() {
        newest.values().forEach(this::added);
        if (!begun && !json) {
            out.accept("No trends" + window.map(one -> " of " + one.label()).orElse("") + " yet.");
            begun = true;
        }
    }

    @Override
    public void added(EntityTrends trends) {
        if (window.isEmpty() || window.get().label().equals(trends.getWindow())) {
            String block = json ? JsonLine.of(trends) : TrendsText.of(trends);
            out.accept(begun && !json ? "\n" + block : block);
            begun = true;
        }
    }
}
