package org.lodewire.analysis.topics.words;

import org.lodewire.schemas.Field;

/**
 * A mention of an entity in an article.
 *
 * @param id    of the entity, such as {@code Q148}
 * @param field the text that contains the mention
 * @param start index of the first character, in UTF-16 code units
 * @param end   index after the last character
 */
public record EntitySpan(String id, Field field, int start, int end) {}
