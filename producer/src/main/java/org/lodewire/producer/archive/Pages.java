package org.lodewire.producer.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lodewire.schemas.article.FieldLimits;
import org.netpreserve.jwarc.MediaType;

/** Whether bytes are an HTML page, by their media type or, if that says nothing, by how they begin. Stateless. */
final class Pages {

    private static final Set<String> HTML =
            Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");

    /** Media types that say nothing (WHATWG MIME Sniffing, section 7). */
    private static final Set<String> UNKNOWN =
            Set.of("", "unknown/unknown", "application/unknown", "*/*", "application/octet-stream", "text/xml");

    /** How pages begin (section 7.1), to which the declaration of XML is added. */
    private static final List<String> BEGINNINGS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<script",
            "<iframe",
            "<h1",
            "<div",
            "<font",
            "<table",
            "<a",
            "<style",
            "<title",
            "<b",
            "<body",
            "<br",
            "<p",
            "<!--",
            "<meta");

    private static final int BEGINNING = 512;

    private Pages() {}

    /**
     * Whether a payload is a page.
     *
     * @param type as the HTTP header has it; blank if there is none
     */
    static boolean isPage(String type, byte[] payload) {
        String base = base(type);
        return HTML.contains(base) && !isBinary(payload) || UNKNOWN.contains(base) && isPage(payload);
    }

    /** Whether a media type can be that of a page. */
    static boolean mayBePage(String type) {
        return HTML.contains(base(type)) || UNKNOWN.contains(base(type));
    }

    private static String base(String type) {
        return parse(type)
                .filter(parsed -> !parsed.subtype().isBlank())
                .map(parsed -> parsed.type().strip() + "/" + parsed.subtype().strip())
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<MediaType> parse(String type) {
        try {
            return Optional.of(MediaType.parseLeniently(type));
        } catch (IllegalArgumentException e) {
            // For some texts the parser is not lenient.
            return Optional.empty();
        }
    }

    /** The charset that a media type names, if it names one that may be one. */
    static Optional<String> charset(String type) {
        return parse(type).stream()
                .flatMap(parsed -> parsed.parameters().entrySet().stream())
                .filter(parameter -> parameter.getKey().strip().equalsIgnoreCase("charset"))
                .map(parameter -> parameter.getValue().strip())
                .filter(charset -> !charset.isEmpty() && charset.length() <= FieldLimits.CHARSET)
                .findFirst();
    }

    /** Whether bytes begin as pages do. */
    static boolean isPage(byte[] payload) {
        String text = beginning(payload).stripLeading().toLowerCase(Locale.ROOT);
        String page =
                text.startsWith("<?xml") ? text.substring(text.indexOf('>') + 1).stripLeading() : text;
        return BEGINNINGS.stream()
                .anyMatch(mark -> page.startsWith(mark)
                        && (mark.equals("<!--")
                                || page.length() > mark.length()
                                        && " \t\r\n/>".indexOf(page.charAt(mark.length())) >= 0));
    }

    /** Text has no NUL, unless it is in UTF-16. */
    private static boolean isBinary(byte[] payload) {
        boolean utf16 = payload.length > 1 && (payload[0] & payload[1] & 0xFE) == 0xFE;
        return !utf16 && beginning(payload).indexOf('\0') >= 0;
    }

    private static String beginning(byte[] payload) {
        int start = payload.length > 2 && payload[0] == (byte) 0xEF && payload[1] == (byte) 0xBB ? 3 : 0;
        int length = Math.min(BEGINNING, payload.length - start);
        return new String(payload, start, length, StandardCharsets.ISO_8859_1);
    }
}
