package org.lodewire.bench.clean;

import static org.lodewire.bench.clean.HostileInput.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lodewire.schemas.ContentFormat;

/** Texts that are expensive to clean, and bytes that are no text, as texts and as pages. */
public final class HostileTexts {

    private static final int BYTES = 4 << 20;

    /** Runs that make backtracking expressions, splitters and normalisers slow. */
    private static final Map<String, String> RUNS = Map.ofEntries(
            Map.entry("a, then !", "a"),
            Map.entry("spaces", " "),
            Map.entry("no-break spaces", "\u00a0"),
            Map.entry("digits", "1234567890"),
            Map.entry("full stops", "."),
            Map.entry("mixed punctuation", ".,;:!?-|/"),
            Map.entry("By By By", "By "),
            Map.entry("BY and commas", "BY A, "),
            Map.entry("dates", "Jan 1, 2024 "),
            Map.entry("slashed dates", "1/1/"),
            Map.entry("times", "12:00 "),
            Map.entry("hyphens", "- "),
            Map.entry("bars", "| "),
            Map.entry("opening brackets", "("),
            Map.entry("quotes", "\" "),
            Map.entry("addresses", "https://"),
            Map.entry("mail addresses", "a@a."),
            Map.entry("hashes", "#a "),
            Map.entry("copyright signs", "\u00a9 2024 "),
            Map.entry("combining marks", "\u0301"),
            Map.entry("ligatures that decompose to 18", "\ufdfa"),
            Map.entry("capital I with a dot", "\u0130"),
            Map.entry("joined emoji", "\ud83d\udc68\u200d"),
            Map.entry("Chinese", "\u6c34\u706b\u3002"),
            Map.entry("Thai", "\u0e01\u0e33"),
            Map.entry("right-to-left marks", "\u202e"),
            Map.entry("NUL", "\u0000"),
            Map.entry("control characters", "\u0001\u001b\u0085"),
            Map.entry("A. B. C.", "A. "),
            Map.entry("dateline dashes", "LONDON (AP) -- "));

    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("empty lines", ""),
            Map.entry("lines of a letter", "a"),
            Map.entry("lines of By", "By Ann Lee"),
            Map.entry("lines of a date", "Jan. 1, 2024"),
            Map.entry("lines of a menu", "Home | News | Sport"),
            Map.entry("lines of a call", "Read more: council closes bridge"),
            Map.entry("lines of a number", "12"),
            Map.entry("lines of a sentence", "The council voted on Tuesday to close the bridge, officials said."));

    private HostileTexts() {}

    public static List<HostileInput> all() {
        return Stream.of(runs(), lines(), bytes()).flatMap(each -> each).toList();
    }

    private static Stream<HostileInput> runs() {
        return RUNS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(run -> text("4 MiB of " + run.getKey(), () -> fill(run.getValue()) + "!"));
    }

    private static Stream<HostileInput> lines() {
        Stream<HostileInput> same = LINES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(line -> text("4 MiB of " + line.getKey(), () -> fill(line.getValue() + "\n")));
        return Stream.concat(
                same,
                Stream.of(
                        text("200,000 lines that all differ", () -> numbered("Story ", "\n")),
                        text("200,000 links in Markdown", () -> numbered("* [Story](https://news.example/", ")\n")),
                        text("carriage returns", () -> fill("a\r"))));
    }

    private static Stream<HostileInput> bytes() {
        Map<String, Supplier<byte[]>> contents = Map.of(
                "random bytes", HostileTexts::random,
                "UTF-16 without its mark",
                        () -> fill("The council voted. ").substring(BYTES / 2).getBytes(StandardCharsets.UTF_16LE),
                "lone surrogates as bytes", () -> fill("a\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1),
                "cut UTF-8", () -> fill("\u00e2\u0082").getBytes(StandardCharsets.ISO_8859_1),
                "UTF-32 mark, then UTF-8",
                        () -> ("\u0000\u0000\u00fe\u00ff" + fill("<p>word ")).getBytes(StandardCharsets.ISO_8859_1));
        return contents.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> Stream.of(
                        new HostileInput("page: " + each.getKey(), ContentFormat.HTML, each.getValue()),
                        new HostileInput("text: " + each.getKey(), ContentFormat.TEXT, each.getValue())));
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static String numbered(String before, String after) {
        return IntStream.range(0, 200_000).mapToObj(i -> before + i + after).collect(Collectors.joining());
    }

    /** Repeats a run to about the maximum size. */
    private static String fill(String run) {
        return run.repeat(BYTES / run.getBytes(StandardCharsets.UTF_8).length);
    }
}
