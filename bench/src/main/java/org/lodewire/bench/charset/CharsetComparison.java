package org.lodewire.bench.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.charset.Decoder;
import org.lodewire.analysis.clean.language.Languages;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Encodes texts, cut at several lengths, in each charset that has all their characters, and counts how often the texts that
 * detectors decode from the bytes alone are right. Two charsets in which the bytes mean the same text are equally right.
 * Not thread-safe.
 */
public final class CharsetComparison {

    private static final List<String> CHARSETS = List.of(
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "x-windows-874",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-15",
            "KOI8-R",
            "KOI8-U",
            "IBM866",
            "GB18030",
            "Big5",
            "windows-31j",
            "EUC-JP",
            "ISO-2022-JP",
            "EUC-KR");
    /** Charsets of East Asia, which have the letters of Greek and Cyrillic too: only texts of their languages count. */
    private static final Set<String> EAST_ASIAN =
            Set.of("GB18030", "Big5", "windows-31j", "EUC-JP", "ISO-2022-JP", "EUC-KR");

    private static final List<Integer> LENGTHS = List.of(40, 100, 300, 1_000);
    private static final String TOTAL = "all";

    private final Decoder decoder = Decoder.load(Languages.load());
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    /** Prepares a comparison. */
    public CharsetComparison() {
        LENGTHS.forEach(length -> counts.put(String.valueOf(length), new int[4]));
        counts.put(TOTAL, new int[4]);
    }

    /** Encodes a text in each charset, and counts. */
    public void add(String text) {
        for (int length : LENGTHS) {
            String cut = cut(text, length);
            for (Charset charset : charsets(cut)) {
                byte[] bytes = cut.getBytes(charset);
                count(counts.get(String.valueOf(length)), cut, bytes);
                count(counts.get(TOTAL), cut, bytes);
            }
        }
    }

    private void count(int @Nullable [] counted, String text, byte[] bytes) {
        if (counted != null) {
            counted[0]++;
            counted[1] += decoder.text(bytes, null, null).equals(text) ? 1 : 0;
            counted[2] += text.equals(decoded(bytes, icu(bytes))) ? 1 : 0;
            counted[3] += text.equals(decoded(bytes, universal(bytes))) ? 1 : 0;
        }
    }

    private static String cut(String text, int length) {
        int end = Math.min(length, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static List<Charset> charsets(String text) {
        List<Charset> fitting = new ArrayList<>();
        boolean ascii = text.chars().allMatch(c -> c < 128);
        long eastAsian = text.chars().filter(c -> c >= 0x3000 && c < 0xFB00).count();
        for (String name : ascii ? List.<String>of() : CHARSETS) {
            Charset charset = Charset.forName(name);
            boolean apt = !EAST_ASIAN.contains(name) || eastAsian * 2 > text.length();
            if (apt && charset.newEncoder().canEncode(text)) {
                fitting.add(charset);
            }
        }
        return fitting;
    }

    private static @Nullable String icu(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        CharsetMatch match = detector.detect();
        return match == null ? null : match.getName();
    }

    private static @Nullable String universal(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        return detector.getDetectedCharset();
    }

    private static @Nullable String decoded(byte[] bytes, @Nullable String charset) {
        try {
            return charset == null ? null : new String(bytes, Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Returns the shares of right texts, a line for each length. */
    public List<String> report() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-10s %8s %10s %10s %20s",
                "characters",
                "texts",
                "lodewire",
                "icu4j",
                "juniversalchardet"));
        counts.forEach((length, counted) -> lines.add(String.format(
                Locale.ROOT,
                "%-10s %8d %10.3f %10.3f %20.3f",
                length,
                counted[0],
                share(counted, 1),
                share(counted, 2),
                share(counted, 3))));
        return lines;
    }

    private static double share(int[] counted, int column) {
        return counted[0] == 0 ? 0 : (double) counted[column] / counted[0];
    }
}
