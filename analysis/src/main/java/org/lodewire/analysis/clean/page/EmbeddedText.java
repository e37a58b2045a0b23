package org.lodewire.analysis.clean.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodewire.analysis.clean.document.Line;

/**
 * Finds the article in the data from which a script builds the page: JSON in a script element, or one that a script assigns
 * to a variable, as web frameworks write it. The text is that of all strings at the same place, such as the paragraphs of
 * {@code props.pageProps.article.body[].text}, and of all such places the one with the most prose. Stateless.
 */
public final class EmbeddedText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final int MAX_SCRIPTS = 200;
    private static final int MAX_DEPTH = 60;
    private static final int MAX_PLACES = 2_000;
    private static final int MAX_LINES = 5_000;
    private static final int MAX_NAME = 40;
    private static final int MIN_LENGTH = 20;
    /** An assignment is at the start of a script. */
    private static final int MAX_ASSIGNMENT = 200;
    /** Fewer words of prose are a summary. */
    private static final int MIN_PROSE = 40;
    /** What is below these names is not the article. */
    private static final Set<String> OTHERS = Set.of(
            "comments",
            "related",
            "recommended",
            "recommendations",
            "latest",
            "popular",
            "trending",
            "author",
            "authors",
            "newsletter",
            "footer",
            "navigation",
            "messages",
            "translations",
            "consent",
            "seo",
            "ads",
            "bio");

    private final ElementNames names;
    private final Map<String, List<Line>> places = new LinkedHashMap<>();
    private int lines;

    private EmbeddedText(ElementNames names) {
        this.names = names;
    }

    /**
     * Returns the lines of the article in the scripts of a page, or none if no script has one. Takes linear time.
     *
     * @param source the page as text
     */
    public static List<Line> of(String source, ElementNames names) {
        EmbeddedText text = new EmbeddedText(names);
        int at = 0;
        for (int scripts = 0; scripts < MAX_SCRIPTS; scripts++) {
            int tag = source.indexOf("<script", at);
            int start = tag < 0 ? -1 : source.indexOf('>', tag);
            int end = start < 0 ? -1 : source.indexOf("</script", start);
            if (end < 0) {
                break;
            }
            int data = data(source, tag, start + 1, end);
            if (data >= 0) {
                text.read(source.substring(data, end));
            }
            at = end;
        }
        return text.best();
    }

    /** Returns where the data of a script begins; -1 if it has none, or if they are metadata. */
    private static int data(String source, int tag, int start, int end) {
        int open = source.indexOf('{', start);
        if (open < 0
                || open >= end
                || end - open < MIN_PROSE
                || source.substring(tag, start).contains("ld+json")) {
            return -1;
        }
        String before =
                source.substring(start, Math.min(open, start + MAX_ASSIGNMENT)).strip();
        boolean assigned = open - start < MAX_ASSIGNMENT && before.endsWith("=") && !before.contains("(");
        return before.isEmpty() || before.equals("[") || assigned ? open : -1;
    }

    private void read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            Deque<String> path = new ArrayDeque<>();
            int depth = 0;
            String name = "";
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return;
                }
                switch (token) {
                    case FIELD_NAME -> name = parser.currentName();
                    case START_OBJECT, START_ARRAY -> {
                        depth++;
                        if (OTHERS.contains(name) || depth > MAX_DEPTH) {
                            parser.skipChildren();
                            depth--;
                        } else {
                            path.addLast(token == JsonToken.START_ARRAY ? name + "[]" : name);
                        }
                        name = "";
                    }
                    case END_OBJECT, END_ARRAY -> {
                        depth--;
                        path.removeLast();
                        name = "";
                    }
                    case VALUE_STRING -> add(path, name, parser);
                    default -> {}
                }
            } while (depth > 0);
        } catch (IOException e) {
            // A script that is no JSON. What was read before the error is used.
            return;
        }
    }

    private void add(Deque<String> path, String name, JsonParser parser) throws IOException {
        if (parser.getTextLength() < MIN_LENGTH || lines >= MAX_LINES || OTHERS.contains(name)) {
            return;
        }
        String value = parser.getText();
        if (value.indexOf(' ') < 0 && value.codePointAt(0) < 0x0E00) {
            return;
        }
        StringBuilder place = new StringBuilder();
        path.forEach(
                each -> place.append(each, 0, Math.min(each.length(), MAX_NAME)).append('.'));
        place.append(name, 0, Math.min(name.length(), MAX_NAME));
        if (places.size() < MAX_PLACES || places.containsKey(place.toString())) {
            List<Line> read = MarkupText.lines(value, names);
            places.computeIfAbsent(place.toString(), any -> new ArrayList<>()).addAll(read);
            lines += read.size();
        }
    }

    private List<Line> best() {
        List<Line> best = List.of();
        int most = MIN_PROSE - 1;
        for (List<Line> place : places.values()) {
            int prose = place.stream().filter(Line::prose).mapToInt(Line::words).sum();
            if (prose > most) {
                best = place;
                most = prose;
            }
        }
        return best;
    }
}
