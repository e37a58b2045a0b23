package org.lodewire.producer.feed;

import org.lodewire.schemas.ContentFormat;

/**
 * A text of an entry.
 *
 * @param value  not blank; HTML is as its source wrote it, and must not be shown unescaped
 * @param format whether it is HTML or plain text
 */
public record FeedText(String value, ContentFormat format) {}
