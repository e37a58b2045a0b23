package org.lodewire.training.entities;

import org.lodewire.schemas.EntityType;

/** A name in a text: the characters [start, end), in UTF-16 code units. */
public record Span(int start, int end, EntityType type) {}
