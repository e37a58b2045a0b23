package org.lodewire.bench.clean;

import static org.lodewire.bench.clean.HostileInput.page;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages that are expensive to clean: each targets one operation of parsers or extractors per tag, name or character. */
public final class HostilePages {

    private static final int MIB = 1 << 20;
    private static final int DEEP = 100_000;
    private static final int MANY = 1_000_000;
    private static final int LARGE = 5 * MIB;
    private static final String PROSE = "The council voted on Tuesday to close the old bridge, officials said, and to"
            + " build a new one further down the river before the winter of next year. ";
    private static final String ARTICLE =
            "<html><head><title>Council closes bridge</title></head><body><article><p>" + PROSE.repeat(5) + "</p>\n";

    private HostilePages() {}

    /** Returns an ordinary page of a number of bytes or slightly more, for the baseline. */
    static String ordinary(int bytes) {
        String story =
                "<div class=\"story\"><h2><a href=\"/news/bridge\">Council closes bridge</a></h2><p>" + PROSE.repeat(3)
                        + "</p><p>" + PROSE.repeat(2) + "<b>More</b> to <a href=\"/more\">follow</a>.</p></div>\n";
        return ARTICLE + fill(story, bytes - ARTICLE.length());
    }

    public static List<HostileInput> all() {
        return Stream.of(large(), nested(), many(), attributes(), unclosed(), characters(), scripts(), misplaced())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileInput> large() {
        return List.of(
                page("20 MiB", () -> ordinary(20 * MIB)),
                page("a line of 5 MiB", () -> ARTICLE + "<p>" + fill("word ", LARGE)),
                page("a word of 5 MiB", () -> ARTICLE + "<p>" + fill("a", LARGE)),
                page("title of 1 MiB", () -> "<title>" + fill("Council closes bridge - ", MIB) + "</title>" + ARTICLE),
                page("heading of 1 MiB", () -> ARTICLE + "<h1>" + fill("Council | ", MIB) + "</h1>" + PROSE),
                page("20,000 tables", () -> ARTICLE + "<table><tr><td>a</td><td>1</td></tr></table>".repeat(20_000)),
                page(
                        "200,000 links, a line each",
                        () -> ARTICLE + each(200_000, i -> "<li><a href=/" + i + ">Story " + i + "</a></li>\n")),
                page(
                        "a style sheet of 30,000 rules",
                        () -> "<style>" + each(30_000, i -> ".c" + i + "{top:0}") + "</style>" + ARTICLE),
                page("a select of 200,000 options", () -> ARTICLE + "<select>" + "<option>a".repeat(200_000)));
    }

    private static List<HostileInput> nested() {
        return Stream.of(
                        "<div>",
                        "<b>",
                        "<a href=x>",
                        "<table><tr><td>",
                        "<ul><li>",
                        "<span class=share>",
                        "<section class=related>",
                        "<blockquote>",
                        "<svg>",
                        "<template>",
                        "<object>",
                        "<p><b>",
                        "<a><b><i><u><p>",
                        "<b></p><i></b><p>",
                        "<a><div></a><b>",
                        "<font color=red><table>")
                .map(tags -> page("nested " + tags, () -> ARTICLE + tags.repeat(DEEP) + PROSE))
                .toList();
    }

    private static List<HostileInput> many() {
        return Stream.of(
                        "<p></p>",
                        "<div></div>",
                        "<i></i>",
                        "<br>",
                        "<img>",
                        "</p>",
                        "</b>",
                        "<a>",
                        "<b>",
                        "<font>",
                        "<p>",
                        "<td>",
                        "<li>a",
                        "<h1>a</h1>",
                        "<p>a</p>",
                        "<meta name=author content=a>",
                        "<title>a</title>",
                        "<time datetime=2024-01-01>",
                        "<x-y>")
                .map(tags -> page("a million " + tags, () -> ARTICLE + tags.repeat(MANY) + PROSE))
                .toList();
    }

    private static List<HostileInput> attributes() {
        return List.of(
                page("class of 5 MiB", () -> ARTICLE + "<p class=\"" + fill("share related ", LARGE) + "\">" + PROSE),
                page("id of 5 MiB", () -> ARTICLE + "<div id=" + fill("a-", LARGE) + ">" + PROSE),
                page("style of 5 MiB", () -> ARTICLE + "<p style='" + fill("display : ", LARGE) + "'>" + PROSE),
                page(
                        "40,000 rules of style without a semicolon",
                        () -> "<style>" + "a{b:c}".repeat(40_000) + "</style>" + ARTICLE),
                page(
                        "description of 4 MiB",
                        () -> "<meta name=description content='" + fill("By By By ", 4 * MIB) + "'>" + ARTICLE),
                page(
                        "100,000 attributes",
                        () -> ARTICLE + "<p " + each(100_000, i -> "a" + i + "=" + i + " ") + ">" + PROSE),
                page("100,000 elements of names of their own", () -> ARTICLE + each(100_000, i -> "<a" + i + ">x")),
                page(
                        "100,000 elements of classes of their own",
                        () -> ARTICLE + each(100_000, i -> "<div class=c" + i + ">x</div>")),
                page("unclosed <b> that all differ", () -> ARTICLE + each(100_000, i -> "<b id=" + i + "><p>x")));
    }

    private static List<HostileInput> unclosed() {
        return Stream.of(
                        "<!--",
                        "<script>",
                        "<style>",
                        "<![CDATA[",
                        "<textarea>",
                        "<title>",
                        "<noscript>",
                        "<plaintext>",
                        "<p class='",
                        "<?php")
                .map(tag -> page("unclosed " + tag, () -> ARTICLE + tag + fill(PROSE, LARGE)))
                .toList();
    }

    private static List<HostileInput> characters() {
        return Stream.of(
                        "&amp;",
                        "&lt;b&gt;",
                        "&am",
                        "&",
                        "&#",
                        "&#x",
                        "&#xD800;",
                        "&#0;",
                        "&#x110000;",
                        "&notit;",
                        "&CounterClockwiseContourIntegra",
                        "<",
                        "</",
                        "<!",
                        "<!--",
                        "<a ",
                        "--!>",
                        "]]>",
                        "\u0000",
                        "\u0007",
                        "\u200b",
                        "\u00a0",
                        " ",
                        "\n",
                        "\ufdfa",
                        "e\u0301\u0301\u0301",
                        "\ud83d\udc4d\u200d",
                        "By ",
                        "1/",
                        "Jan 1, ",
                        "|",
                        ". ")
                .map(run -> page("4 MiB of " + named(run).strip(), () -> ARTICLE + "<p>" + fill(run, 4 * MIB)))
                .toList();
    }

    private static List<HostileInput> scripts() {
        String json = "<script type=\"application/ld+json\">";
        return List.of(
                page("JSON-LD of a million [", () -> json + "[".repeat(MANY) + "</script>" + ARTICLE),
                page(
                        "JSON-LD of 100,000 [ that are closed",
                        () -> json + "[".repeat(DEEP) + "]".repeat(DEEP) + "</script>" + ARTICLE),
                page(
                        "JSON-LD of 100,000 {\"@graph\":",
                        () -> json + "{\"@graph\":".repeat(DEEP) + "</script>" + ARTICLE),
                page(
                        "JSON-LD 1,000 times",
                        () -> (json + "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + PROSE.repeat(20)
                                                + "\"}</script>")
                                        .repeat(1_000)
                                + ARTICLE),
                page(
                        "JSON-LD with a body of 4 MiB",
                        () -> json + "{\"@type\":\"NewsArticle\",\"articleBody\":\""
                                + fill("By \\u003cp\\u003e ", 4 * MIB - 1_000) + "\"}</script>" + ARTICLE),
                page(
                        "JSON-LD of 100,000 articles",
                        () -> json + "[" + "{\"@type\":\"Article\"},".repeat(DEEP) + "{}]</script>" + ARTICLE),
                page(
                        "JSON-LD with a number of 1 MiB",
                        () -> json + "{\"a\":" + fill("9", MIB) + "}</script>" + ARTICLE),
                page("100,000 scripts", () -> ARTICLE + "<script>var a;</script>".repeat(DEEP)));
    }

    private static List<HostileInput> misplaced() {
        return List.of(
                page("100,000 texts in a table", () -> ARTICLE + "<table>" + "x<b>y".repeat(DEEP)),
                page("100,000 forms in tables", () -> ARTICLE + "<table><form><input>".repeat(DEEP)),
                page("frameset", () -> "<frameset>" + "<frame>".repeat(DEEP)),
                page("nothing", () -> ""),
                page(
                        "100,000 html and body that all differ",
                        () -> ARTICLE + each(DEEP, i -> "<html a" + i + "><body b" + i + ">")));
    }

    private static String fill(String run, int characters) {
        return run.repeat(Math.max(1, characters / run.length()));
    }

    private static String each(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    /** Returns a run in printable form. */
    private static String named(String run) {
        return run.codePoints()
                .mapToObj(c -> c > ' ' && c < 0x7f ? Character.toString(c) : String.format(" U+%04X", c))
                .collect(Collectors.joining());
    }
}
