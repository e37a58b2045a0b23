package org.lodewire.analysis.clean;

import org.lodewire.schemas.ContentFormat;

/**
 * An article as it came.
 *
 * @param source   who published it
 * @param url      its address; null if it has none
 * @param title    title as the source gives it; null if it gives none, then the content is searched for one
 * @param author   byline as the source gives it; null if it gives none
 * @param language BCP 47 tag as the source gives it; null if it gives none
 * @param format   whether the content is a page or plain text
 * @param content  the bytes, which are only read
 * @param charset  charset known from outside the content, such as an HTTP header; null to find it out from the content
 */
public record CleanInput(
        String source,
        String url,
        String title,
        String author,
        String language,
        ContentFormat format,
        byte[] content,
        String charset) {}
