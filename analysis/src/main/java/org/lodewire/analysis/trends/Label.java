package org.lodewire.analysis.trends;

import org.lodewire.schemas.EntityType;

/** Name and type of an entity. */
record Label(String name, EntityType type) {}
