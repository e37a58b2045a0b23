package org.lodewire.analysis.clean.charset;

import java.util.List;

/**
 * Takes out of a page, before it is parsed, what is no content and says nothing about it: scripts (but not JSON-LD), styles,
 * comments and drawings. That is more than half of most pages.
 *
 * <p>Where it is in doubt what a piece of markup is, such as a script that never ends, the rest of the page is left to the
 * parser as it is. For charsets in which all bytes below 0x80 are ASCII; the others are not looked at. Takes time in
 * proportion to the page. Belongs to one thread.
 */
final class MarkupPruner {

    private static final long SCRIPT = MarkupScanner.name("script");
    private static final long STYLE = MarkupScanner.name("style");
    private static final long SVG = MarkupScanner.name("svg");
    /** Their content is text up to their end tag, whatever it looks like. */
    private static final List<String> RAW =
            List.of("script", "style", "title", "iframe", "textarea", "xmp", "noembed", "noframes");

    private static final long[] RAW_NAMES = names(RAW);
    /** What follows them is read in another way. */
    private static final long[] DOUBTFUL = names(List.of("math", "plaintext", "frameset"));
    /** What a drawing may hold; in others there may be HTML. */
    private static final long[] DRAWN = names(List.of(
            "path",
            "svg",
            "g",
            "use",
            "circle",
            "rect",
            "title",
            "polygon",
            "defs",
            "symbol",
            "line",
            "polyline",
            "ellipse",
            "desc",
            "text",
            "tspan",
            "clippath",
            "mask",
            "stop",
            "filter",
            "image",
            "pattern",
            "marker",
            "animate"));
    /** Bytes of charsets that change the meaning of those that follow it. */
    private static final char ESCAPE = 0x1B;

    private final byte[] bytes;
    private final byte[] kept;
    private final MarkupScanner markup;
    private int length;
    private int copied;

    private MarkupPruner(byte[] bytes, int length) {
        this.bytes = bytes;
        this.kept = new byte[length];
        this.markup = new MarkupScanner(bytes, length);
    }

    /** @param length of what counts in the bytes */
    record Pruned(byte[] bytes, int length) {}

    /** What is left of the first so many bytes of a page. */
    static Pruned of(byte[] bytes, int length) {
        MarkupPruner pruning = new MarkupPruner(bytes, length);
        boolean sure = !pruning.markup.contains(ESCAPE);
        while (sure && pruning.markup.next()) {
            sure = pruning.step();
        }
        pruning.drop(length, length);
        return new Pruned(pruning.kept, pruning.length);
    }

    private void drop(int start, int end) {
        System.arraycopy(bytes, copied, kept, length, start - copied);
        length += start - copied;
        copied = end;
    }

    /** Passes over one piece of markup; false if it is not certain where it ends. */
    private boolean step() {
        int start = markup.at();
        if (markup.opensElement()) {
            return element(start);
        } else if (markup.opensComment()) {
            return markup.comment() && dropFrom(start);
        } else if (markup.closesElement()) {
            return markup.tag();
        } else if (markup.opensDeclaration()) {
            return markup.declaration();
        }
        markup.skipBracket();
        return true;
    }

    /** Only behind a tag, a space or what was dropped: else an ampersand or bracket before it would meet what follows it. */
    private boolean dropFrom(int start) {
        if (start == copied || bytes[start - 1] == '>' || bytes[start - 1] == ' ' || bytes[start - 1] == '\n') {
            drop(start, markup.at());
        }
        return true;
    }

    private boolean element(int start) {
        if (!markup.tag()) {
            return false;
        }
        long name = markup.name();
        if (name == SVG) {
            return (markup.isSelfClosing() || drawing()) && dropFrom(start);
        }
        int raw = indexOf(name, RAW_NAMES);
        if (raw < 0) {
            return indexOf(name, DOUBTFUL) < 0;
        }
        boolean dropped = name == STYLE || name == SCRIPT && !markup.mayBeOfType("application/ld");
        return !markup.isSelfClosing() && markup.textOf(RAW.get(raw)) && (!dropped || dropFrom(start));
    }

    private static long[] names(List<String> names) {
        return names.stream().mapToLong(MarkupScanner::name).toArray();
    }

    private static int indexOf(long name, long[] names) {
        int i = names.length - 1;
        while (i >= 0 && names[i] != name) {
            i--;
        }
        return i;
    }

    /** Passes over a drawing; false if it is not closed or may hold something else. */
    private boolean drawing() {
        int depth = 1;
        while (depth > 0 && markup.next()) {
            boolean closing = markup.closesElement();
            if (markup.opensComment()) {
                if (!markup.comment()) {
                    return false;
                }
            } else if (closing || markup.opensElement()) {
                if (!markup.tag() || indexOf(markup.name(), DRAWN) < 0) {
                    return false;
                }
                depth += markup.name() != SVG ? 0 : closing ? -1 : markup.isSelfClosing() ? 0 : 1;
            } else {
                return false;
            }
        }
        return depth == 0;
    }
}
