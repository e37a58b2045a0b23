package org.lodewire.analysis.entities.article;

import org.lodewire.schemas.Field;

/**
 * One place where an entity is mentioned.
 *
 * @param field title or body
 * @param start first UTF-16 unit of the mention in the field
 * @param end behind the last UTF-16 unit
 */
public record EntityMention(Field field, int start, int end) {}
