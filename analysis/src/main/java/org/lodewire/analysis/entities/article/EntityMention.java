package org.lodewire.analysis.entities.article;

import org.lodewire.schemas.Field;

/**
 * One mention of an entity.
 *
 * @param field title or body
 * @param start index of the first character in the field, in UTF-16 code units
 * @param end   index after the last character
 */
public record EntityMention(Field field, int start, int end) {}
