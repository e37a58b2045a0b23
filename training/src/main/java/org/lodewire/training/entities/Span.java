package org.lodewire.training.entities;

import org.lodewire.schemas.EntityType;

/** A name in a text, in UTF-16 units. */
public record Span(int start, int end, EntityType type) {
    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
