package org.lodewire.analysis.clean.charset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Removes from a page, before it is parsed, markup that is neither content nor metadata: scripts (but not JSON-LD), styles,
 * comments and drawings. That is more than half of most pages. Style sheets that may conceal something remain.
 *
 * <p>After markup that it cannot delimit with certainty, such as a script without an end, the rest of the page is left
 * unchanged to the parser. Requires a charset in which all bytes below 0x80 are ASCII; other bytes are copied. Takes linear
 * time. Not thread-safe.
 */
final class MarkupPruner {

    private static final long SCRIPT = MarkupScanner.name("script");
    private static final long STYLE = MarkupScanner.name("style");
    private static final int MAX_STYLE = 1 << 16;
    private static final byte[] NONE = "none".getBytes(StandardCharsets.US_ASCII);
    /** The beginning of a distance that places something outside of the screen. */
    private static final byte[] AWAY = "-9".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] HIDDEN = "hidden".getBytes(StandardCharsets.US_ASCII);
    private static final long SVG = MarkupScanner.name("svg");
    /** Elements whose content is text up to their end tag. */
    private static final List<String> RAW =
            List.of("script", "style", "title", "iframe", "textarea", "xmp", "noembed", "noframes");

    private static final long[] RAW_NAMES = names(RAW);
    /** Elements before and after which a line ends, so that space between their tags is of no meaning. */
    private static final TagNames BLOCKS = new TagNames(List.of(
            "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "section", "article", "nav", "header", "footer", "aside",
            "main", "form"));

    /** Elements that change how the markup after them is parsed. */
    private static final long[] UNSUPPORTED = names(List.of("math", "plaintext", "frameset"));
    /** Elements within a drawing that cannot contain HTML. */
    private static final long[] DRAWING_ELEMENTS = names(List.of(
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
    /** Begins an escape sequence that changes the charset of the following bytes. */
    private static final char ESCAPE = 0x1B;

    private final byte[] bytes;
    private final byte[] kept;
    private final MarkupScanner markup;
    private int length;
    private int copied;
    /** The index after the tag of a block, while nothing but space has followed; -1 if something has. */
    private int afterBlock = -1;
    /** Whether that is a start tag. An end tag without one ends no line. */
    private boolean opened;

    private MarkupPruner(byte[] bytes, int length) {
        this.bytes = bytes;
        this.kept = new byte[length];
        this.markup = new MarkupScanner(bytes, length);
    }

    /** @param length number of valid bytes */
    record Pruned(byte[] bytes, int length) {}

    /** Returns the pruned page of which a number of bytes are valid. */
    static Pruned of(byte[] bytes, int length) {
        MarkupPruner pruning = new MarkupPruner(bytes, length);
        boolean certain = !pruning.markup.contains(ESCAPE);
        while (certain && pruning.markup.next()) {
            certain = pruning.step();
        }
        pruning.drop(length, length);
        return new Pruned(pruning.kept, pruning.length);
    }

    private void drop(int start, int end) {
        System.arraycopy(bytes, copied, kept, length, start - copied);
        length += start - copied;
        copied = end;
    }

    /** Steps over one piece of markup; returns false if its end is uncertain. */
    private boolean step() {
        int start = markup.at();
        if (markup.opensElement()) {
            return element(start);
        } else if (markup.opensComment()) {
            return markup.comment() && dropFrom(start);
        } else if (markup.closesElement()) {
            return markup.tag() && dropSpaceBetweenBlocks(start, false);
        } else if (markup.opensDeclaration()) {
            return markup.declaration();
        }
        markup.skipBracket();
        return true;
    }

    /**
     * Drops markup from an index on, but only directly after a tag, a space or dropped markup: otherwise an ampersand or
     * bracket before it could combine with the text after it.
     */
    private boolean dropFrom(int start) {
        if (start == copied || bytes[start - 1] == '>' || bytes[start - 1] == ' ' || bytes[start - 1] == '\n') {
            drop(start, markup.at());
        }
        return true;
    }

    /** Drops the space between two tags of blocks, of which the second one begins at an index and was stepped over. */
    private boolean dropSpaceBetweenBlocks(int start, boolean opens) {
        boolean block = markup.name() != 0 && BLOCKS.contain(markup.name());
        if (block && (opens || opened) && afterBlock >= 0 && afterBlock < start && markup.isSpace(afterBlock, start)) {
            drop(afterBlock, start);
        }
        afterBlock = block ? markup.at() : -1;
        opened = opens;
        return true;
    }

    private boolean element(int start) {
        if (!markup.tag()) {
            return false;
        }
        dropSpaceBetweenBlocks(start, true);
        long name = markup.name();
        if (name == SVG) {
            return (markup.isSelfClosing() || drawing()) && dropFrom(start);
        }
        int raw = indexOf(name, RAW_NAMES);
        boolean typed = name == SCRIPT && markup.mayBeOfType("application/ld");
        if (raw < 0) {
            return indexOf(name, UNSUPPORTED) < 0;
        }
        if (markup.isSelfClosing() || !markup.textOf(RAW.get(raw))) {
            return false;
        }
        boolean dropped = name == STYLE ? !mayConceal(start) : name == SCRIPT && !typed;
        return !dropped || dropFrom(start);
    }

    /** Returns whether the style sheet from an index on is short and has ":none", ":hidden" or ":-9", as in ":-9999px". */
    private boolean mayConceal(int start) {
        if (markup.at() - start > MAX_STYLE) {
            return false;
        }
        for (int i = start; i + 4 < markup.at(); i++) {
            if (bytes[i] == ':') {
                int at = bytes[i + 1] == ' ' ? i + 2 : i + 1;
                if (startsWith(NONE, at) || startsWith(HIDDEN, at) || startsWith(AWAY, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean startsWith(byte[] word, int at) {
        return at + word.length <= markup.at() && Arrays.equals(word, 0, word.length, bytes, at, at + word.length);
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

    /** Steps over a drawing; returns false if it is not closed or may contain HTML. */
    private boolean drawing() {
        int depth = 1;
        while (depth > 0 && markup.next()) {
            boolean closing = markup.closesElement();
            if (markup.opensComment()) {
                if (!markup.comment()) {
                    return false;
                }
            } else if (closing || markup.opensElement()) {
                if (!markup.tag() || indexOf(markup.name(), DRAWING_ELEMENTS) < 0) {
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
