package org.lodewire.subscriptions.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.subscriptions.server.Parameters;
import org.lodewire.subscriptions.view.RecordPlace;

/** Cursors of lists that are in the order of their records. Stateless. */
final class PlaceCursor {

    private static final String NAME = "cursor";

    private PlaceCursor() {}

    /** The cursor that goes on after a place. */
    static String of(RecordPlace place) {
        return Parameters.cursor(
                Long.toString(place.timestamp()), Integer.toString(place.partition()), Long.toString(place.offset()));
    }

    /** The place after which a request goes on; null if it has no cursor. */
    static @Nullable RecordPlace read(Parameters parameters) {
        return parameters.cursor(NAME, 3).map(PlaceCursor::place).orElse(null);
    }

    private static RecordPlace place(List<String> parts) {
        try {
            return new RecordPlace(
                    Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1)), Long.parseLong(parts.get(2)));
        } catch (NumberFormatException e) {
            throw Parameters.invalid(NAME, "the value of 'next' in an earlier answer");
        }
    }
}
