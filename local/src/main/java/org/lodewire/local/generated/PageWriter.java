package org.lodewire.local.generated;

import java.util.List;

/**
 * Puts an outlet's boilerplate around its articles, as a page or as plain text. Each outlet has its own, which is always the
 * same. Immutable.
 */
final class PageWriter {

    private final Phrases boilerplate = Phrases.read("boilerplate.txt");

    /** The page of an outlet that shows an article. Text is escaped. */
    String page(Edition edition, List<String> related) {
        Outlet outlet = edition.outlet();
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(edition.title() + " - " + outlet.name()))
                .append("</title></head>\n<body>\n<header><a href=\"/\">")
                .append(escaped(outlet.name()))
                .append("</a><nav><ul>");
        for (String item : of("navigation", outlet).split(" \\| ")) {
            html.append("<li><a href=\"/\">").append(escaped(item)).append("</a></li>");
        }
        html.append("</ul></nav>")
                .append(paragraph("div", of("member", outlet)))
                .append("</header>\n<main><article>\n");
        html.append(paragraph("h1", edition.title()));
        html.append(paragraph("p", "By " + edition.author())).append(paragraph("div", of("share", outlet)));
        edition.paragraphs().forEach(text -> html.append(paragraph("p", text)));
        html.append("</article>\n<aside>")
                .append(paragraph("h3", of("related", outlet)))
                .append("<ul>");
        related.forEach(title ->
                html.append("<li><a href=\"/\">").append(escaped(title)).append("</a></li>"));
        return html.append("</ul></aside>\n")
                .append(paragraph("div", of("newsletter", outlet)))
                .append(paragraph("div", of("comments", outlet)))
                .append("</main>\n<footer>")
                .append(paragraph("p", of("cookies", outlet)))
                .append(paragraph("p", rights(edition)))
                .append("</footer>\n</body>\n</html>\n")
                .toString();
    }

    /** The article as plain text, with the boilerplate that gets into it when a page is copied. */
    String text(Edition edition, List<String> related) {
        Outlet outlet = edition.outlet();
        StringBuilder text = new StringBuilder();
        line(text, of("navigation", outlet));
        line(text, of("share", outlet));
        edition.paragraphs().forEach(paragraph -> line(text, paragraph));
        if (!related.isEmpty()) {
            line(text, of("related", outlet));
            related.forEach(title -> line(text, title));
        }
        line(text, of("support", outlet));
        line(text, rights(edition));
        return text.toString();
    }

    /** A sentence that an outlet adds to the text of an agency. */
    String localSentence(Outlet outlet) {
        return of("local", outlet);
    }

    /** What a site shows in place of an article. */
    String wall(Outlet outlet) {
        return of("wall", outlet);
    }

    private static String rights(Edition edition, String phrase) {
        return "© " + edition.published().toString().substring(0, 4) + " "
                + edition.outlet().name() + ". " + phrase;
    }

    private String rights(Edition edition) {
        return rights(edition, of("rights", edition.outlet()));
    }

    private String of(String list, Outlet outlet) {
        List<String> phrases = boilerplate.list(list);
        int own = Math.floorMod((outlet.host() + list).hashCode(), phrases.size());
        return phrases.get(own).replace("{outlet}", outlet.name()).replace("{host}", outlet.host());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\n\n");
    }

    private static String paragraph(String element, String text) {
        return "<" + element + ">" + escaped(text) + "</" + element + ">\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
