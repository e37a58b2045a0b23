package org.lodewire.analysis.clean;

import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.ContentFormat;

/**
 * An article to be cleaned.
 *
 * @param source   its publisher; null if unknown
 * @param url      its address; null if it has none
 * @param title    its title according to the source; null to look for one in the content
 * @param author   its byline according to the source; null to look for one in the content
 * @param language its BCP 47 tag according to the source; null to detect it
 * @param format   whether the content is a page or plain text
 * @param content  its content, which is not modified
 * @param charset  charset declared outside the content, such as by an HTTP header; null to detect it
 */
public record CleanInput(
        @Nullable String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        ContentFormat format,
        byte[] content,
        @Nullable String charset) {}
