package org.lodewire.producer.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/** Reads the headers of WARC (ISO 28500) and ARC records. Stateless. */
final class HeadReader {

    /** More than any file has, so that sums do not overflow. */
    private static final int MAX_DIGITS = 15;

    private static final DateTimeFormatter ARC_DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final int ARC_FIELDS = 5;

    private HeadReader() {}

    /** Thrown if a header cannot be used; the message says why, in words. */
    static final class HeadException extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;

        private HeadException(String why) {
            super(why);
            this.why = why;
        }

        /** Why, in words. */
        String why() {
            return why;
        }
    }

    /**
     * Reads the header of a WARC record.
     *
     * @param bytes from the version to the blank line
     * @throws HeadException if it is none
     */
    static Head warc(byte[] bytes) throws HeadException {
        MessageHeaders fields;
        try {
            fields = MessageHeaders.parse(Channels.newChannel(new ByteArrayInputStream(withoutVersion(bytes))));
        } catch (IOException | RuntimeException e) { // of any bytes
            throw new HeadException("a header that is no list of fields");
        }
        String type = one(fields, "WARC-Type")
                .orElseThrow(() -> new HeadException("a header without one WARC-Type"))
                .toLowerCase(Locale.ROOT);
        String length = one(fields, "Content-Length")
                .filter(HeadReader::isLength)
                .orElseThrow(() -> new HeadException("a header without one Content-Length"));
        return new Head(
                type,
                atMostOne(fields, "WARC-Target-URI")
                        .map(HeadReader::withoutBrackets)
                        .orElse(null),
                atMostOne(fields, "WARC-Date").map(HeadReader::date).orElse(null),
                fields.first("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT),
                fields.first("WARC-Truncated").isPresent(),
                fields.first("WARC-Block-Digest").orElse(null),
                Long.parseLong(length));
    }

    /** Some writers end lines in LF alone, which the parser does not read. */
    private static byte[] withoutVersion(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String fields =
                text.substring(text.indexOf('\n') + 1).replace("\r\n", "\n").replace("\n", "\r\n");
        return fields.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Repeated with the same value is fine, with another it is doubtful. */
    private static Optional<String> one(MessageHeaders fields, String name) {
        List<String> values =
                fields.all(name).stream().map(String::strip).distinct().toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static Optional<String> atMostOne(MessageHeaders fields, String name) throws HeadException {
        Optional<String> one = one(fields, name);
        if (one.isEmpty() && !fields.all(name).isEmpty()) {
            throw new HeadException("a header with several values of " + name);
        }
        return one;
    }

    private static boolean isLength(String text) {
        return !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Version 1.0 of the standard had them in its grammar by mistake. */
    private static String withoutBrackets(String url) {
        String text = url.strip();
        return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    }

    private static @Nullable Instant date(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Reads the header of an ARC record: URL, address, date, type and length, of which version 2 has more in between.
     *
     * @return empty if the line is none
     */
    static Optional<Head> arc(String line) {
        String[] fields = line.strip().split(" ", -1);
        if (fields.length < ARC_FIELDS || fields.length > 2 * ARC_FIELDS || fields[0].indexOf(':') <= 0) {
            return Optional.empty();
        }
        String length = fields[fields.length - 1];
        Instant date = arcDate(fields[2]);
        if (!isLength(length) || date == null) {
            return Optional.empty();
        }
        boolean page = fields[0].startsWith("http://") || fields[0].startsWith("https://");
        String type = fields[0].startsWith("filedesc:") ? "warcinfo" : page ? "response" : "resource";
        String contentType = page ? "application/http" : "";
        return Optional.of(new Head(type, fields[0], date, contentType, false, null, Long.parseLong(length)));
    }

    private static @Nullable Instant arcDate(String text) {
        try {
            return LocalDateTime.parse(text.length() == 12 ? text + "00" : text, ARC_DATE)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
