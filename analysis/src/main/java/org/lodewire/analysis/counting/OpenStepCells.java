package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import org.lodewire.schemas.time.CountWindow;

/** The cells of open steps: for each its end, its articles, its mentions and the stories of each window. */
final class OpenStepCells {

    static final SortedCellsCodec CODEC = new SortedCellsCodec(2, (3 + OpenStep.WINDOWS) * Long.BYTES);

    private static final CountWindow[] WINDOWS = CountWindow.values();

    private OpenStepCells() {}

    /** Adds or replaces the cell of a step. */
    static void put(SortedCells cells, long end, OpenStep step) {
        int index = cells.floor(end);
        ByteBuffer buffer = cells.isAt(index, end) ? cells.write(index) : cells.insert(index + 1, end);
        buffer.putLong(step.articles()).putLong(step.mentions());
        for (CountWindow window : WINDOWS) {
            buffer.putLong(step.in(window).stories());
        }
    }

    /** Removes the cell of a step. */
    static void remove(SortedCells cells, long end) {
        int index = cells.floor(end);
        if (cells.isAt(index, end)) {
            cells.remove(index, index + 1);
        }
    }

    static OpenStep read(SortedCells cells, int index) {
        ByteBuffer buffer = cells.read(index);
        OpenStep step = new OpenStep();
        step.add(buffer.getLong(), buffer.getLong());
        for (CountWindow window : WINDOWS) {
            step.addStories(window, buffer.getLong());
        }
        return step;
    }
}
