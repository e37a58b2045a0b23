package org.lodewire.producer.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lodewire.producer.archive.HeadReader.HeadException;

/** Where records begin and end in the bytes of a window. Indexes are those of the window. For one thread. */
final class Starts {

    /** The most bytes that a header may have. */
    static final int MAX_HEAD = 1 << 16;

    /** How far it is worth looking, for each of many candidates. */
    private static final int NEAR = 1 << 12;

    private static final int MAX_ARC_HEAD = 1 << 12;
    private static final int MAX_BLANK = 1 << 16;

    private final Window window;
    private boolean arc;

    Starts(Window window) {
        this.window = window;
    }

    /** Whether a record of WARC begins here, if a line does. */
    boolean isWarc(int index) {
        int digit = index + Marks.WARC.length;
        return window.matches(index, Marks.WARC)
                && digit < window.loaded()
                && window.at(digit) >= '0'
                && window.at(digit) <= '9';
    }

    /** Whether a member of gzip or a frame of Zstandard begins here, after bytes that are not compressed. */
    boolean isCompressed(int index) {
        return window.isPlain() && (isGzip(index) || window.matches(index, Marks.ZSTD));
    }

    private boolean isGzip(int index) {
        int flags = index + Marks.GZIP.length;
        return window.matches(index, Marks.GZIP)
                && flags < window.loaded()
                && (window.at(flags) & RawFile.RESERVED_FLAGS) == 0;
    }

    /** Whether a line here is the header of an ARC record, and the archive is one of ARC. */
    boolean isArc(int index) {
        arc = arc || window.matches(index, Marks.ARC);
        return arc && arcHead(index).isPresent();
    }

    /** The header of an ARC record that begins here. */
    Optional<Head> arcHead(int index) {
        int end = arcHeadEnd(index);
        return end < 0
                ? Optional.empty()
                : HeadReader.arc(new String(window.copy(index, end), StandardCharsets.ISO_8859_1));
    }

    /** Where the line of an ARC record's header ends, after its line feed; -1 if it does not. */
    int arcHeadEnd(int index) {
        for (int i = index; i < Math.min(window.loaded(), index + MAX_ARC_HEAD); i++) {
            if (window.at(i) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where the header of a WARC record ends, after its blank line; -1 if it has none before the next record. */
    int warcHeadEnd(int index) {
        return warcHeadEnd(index, MAX_HEAD);
    }

    private int warcHeadEnd(int index, int atMost) {
        int line = -1;
        for (int i = index; i < Math.min(window.loaded(), index + atMost); i++) {
            if (window.at(i) == '\n') {
                if (i == line || i == line + 1 && window.at(line) == '\r') {
                    return i + 1;
                }
                line = i + 1;
                if (isWarc(line)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Whether a record begins here after damage, which may have taken the end of the line before. */
    boolean isStart(int index) {
        boolean line = window.at(index - 1) == '\n';
        return switch (window.at(index)) {
            case 'W' -> isWarc(index) && (line || window.hasSeam(index, index) || hasWholeHead(index, NEAR));
            case 0x1F, 0x28 -> isCompressed(index);
            default -> line && isArc(index);
        };
    }

    /** Where a record of WARC begins that has a whole header, before an index; -1 if none does. */
    int wholeStart(int end) {
        for (int i = 0; i < end; i++) {
            if (window.at(i) == 'W' && isStart(i) && hasWholeHead(i, MAX_HEAD)) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasWholeHead(int index, int atMost) {
        int end = warcHeadEnd(index, atMost);
        try {
            return end > 0 && HeadReader.warc(window.copy(index, end)).date() != null;
        } catch (HeadException e) {
            return false;
        }
    }

    /**
     * Whether a record ends here: what separates records follows as the standard has it, or after nothing but blank bytes another
     * record or the end of a stretch.
     */
    boolean endsAt(int index) throws IOException {
        int next = index + blank(index);
        window.require(next + MAX_ARC_HEAD);
        return window.loaded() == next
                || window.matches(index, Marks.SEPARATOR)
                || window.hasSeam(index, next)
                || isWarc(next)
                || isCutMark(next)
                || isCompressed(next)
                || isArc(next);
    }

    /** Whether the file ends within the first bytes of the next record. */
    private boolean isCutMark(int index) {
        int left = window.loaded() - index;
        for (int i = 0; i < left; i++) {
            if (left > Marks.WARC.length || window.at(index + i) != Marks.WARC[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the checksum of the member of gzip that ends here is wrong. */
    boolean isUnverified(int index) throws IOException {
        int next = index + blank(index);
        return window.loaded() == next && window.damaged() && !window.hasSeam(index, next);
    }

    /** How many bytes separate records here. */
    int blank(int index) throws IOException {
        int blank = 0;
        while (blank < MAX_BLANK && window.require(index + blank + 1) && isBlank(window.at(index + blank))) {
            blank++;
        }
        return blank;
    }

    private static boolean isBlank(byte octet) {
        return octet == '\r' || octet == '\n' || octet == ' ' || octet == '\t' || octet == 0;
    }
}
