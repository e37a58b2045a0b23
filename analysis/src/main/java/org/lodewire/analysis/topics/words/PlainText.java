package org.lodewire.analysis.topics.words;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in one of its equivalent spellings: composed, letters in compatibility forms (ligatures, full width, styled
 * letters) replaced by plain ones, every apostrophe as {@code '}, without invisible characters. Case and accents remain.
 * Maps each character to its origin. Immutable.
 */
final class PlainText {

    private static final int ASCII = 0x80;
    /** The marks of one letter that are composed; a text with more has no meaning and must not take long. */
    private static final int MAX_CLUSTER = 32;

    private final String text;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private PlainText(String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static PlainText of(String original) {
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c >= ASCII || c == '`') {
                return new Builder(original, Math.max(0, i - 1)).build(); // a mark changes the letter before it
            }
        }
        return new PlainText(original, null, null);
    }

    String text() {
        return text;
    }

    /** Returns where the character at an index begins in the original text. */
    int start(int index) {
        return starts == null ? index : starts[index];
    }

    /** Returns where the character before an index ends in the original text. */
    int end(int index) {
        return ends == null ? index : ends[index - 1];
    }

    private static final class Builder {

        private final String original;
        private final StringBuilder plain;
        private int at;
        private int[] starts = new int[0];
        private int[] ends = new int[0];

        Builder(String original, int from) {
            this.original = original;
            this.plain = new StringBuilder(original.length() + 16).append(original, 0, from);
            this.at = from;
        }

        PlainText build() {
            while (at < original.length()) {
                int plainEnd = plainEnd();
                if (plainEnd > at) {
                    addSame(plainEnd);
                    continue;
                }
                int c = original.codePointAt(at);
                int next = at + Character.charCount(c);
                int clusterEnd = clusterEnd(next);
                if (clusterEnd > next) {
                    String cluster = original.substring(at, clusterEnd);
                    add(CharacterForms.plain(c) == null ? composed(cluster) : compatible(cluster), clusterEnd);
                } else if (!CharacterForms.isInvisible(c)) {
                    String form = CharacterForms.plain(c);
                    if (form == null) {
                        addSame(c, next);
                    } else {
                        add(form, next);
                    }
                } else {
                    mapFromHere();
                }
                at = next > clusterEnd ? next : clusterEnd;
            }
            return starts.length == 0
                    ? new PlainText(plain.toString(), null, null)
                    : new PlainText(plain.toString(), starts, ends);
        }

        /** The index after the ASCII characters from here that no mark follows. */
        private int plainEnd() {
            int end = at;
            while (end < original.length() && original.charAt(end) < ASCII && original.charAt(end) != '`') {
                end++;
            }
            return end == original.length() || original.charAt(end) == '`' ? end : end - 1;
        }

        private void addSame(int end) {
            int index = plain.length();
            plain.append(original, at, end);
            if (starts.length > 0) {
                reserve();
                for (int i = index; i < plain.length(); i++) {
                    starts[i] = at + i - index;
                    ends[i] = at + i - index + 1;
                }
            }
            at = end;
        }

        /** The index after the marks that follow a letter. */
        private int clusterEnd(int next) {
            int end = next;
            while (end < original.length() && end - next < MAX_CLUSTER) {
                int mark = original.codePointAt(end);
                if (!CharacterForms.isMark(mark)) {
                    break;
                }
                end += Character.charCount(mark);
            }
            return end;
        }

        private static String composed(String cluster) {
            return Normalizer.normalize(cluster, Normalizer.Form.NFC);
        }

        private static String compatible(String cluster) {
            return Normalizer.normalize(cluster, Normalizer.Form.NFKC);
        }

        private void addSame(int c, int next) {
            int index = plain.length();
            plain.appendCodePoint(c);
            if (starts.length > 0) {
                reserve();
                for (int i = index; i < plain.length(); i++) {
                    starts[i] = at + i - index;
                    ends[i] = at + i - index + 1;
                }
                ends[plain.length() - 1] = next;
            }
        }

        private void add(String form, int end) {
            if (form.length() != end - at) {
                mapFromHere();
            }
            int index = plain.length();
            plain.append(form);
            if (starts.length > 0) {
                reserve();
                Arrays.fill(starts, index, plain.length(), at);
                Arrays.fill(ends, index, plain.length(), end);
            }
        }

        /** Up to here, all indexes were the same in both texts. */
        private void mapFromHere() {
            if (starts.length == 0) {
                starts = new int[original.length() + 16];
                ends = new int[original.length() + 16];
                for (int i = 0; i < plain.length(); i++) {
                    starts[i] = i;
                    ends[i] = i + 1;
                }
            }
        }

        private void reserve() {
            if (plain.length() > starts.length) {
                int length = Math.max(plain.length(), starts.length + starts.length / 2);
                starts = Arrays.copyOf(starts, length);
                ends = Arrays.copyOf(ends, length);
            }
        }
    }
}
