package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Applies the style sheets in a page so far as they conceal elements by a class or an id alone ({@code .promo{display:none}}),
 * and marks these elements with {@code hidden}. Rules for some media, states and contexts are ignored: there, something else
 * decides what a reader sees; so do those for a class of several elements, which scripts show in turn. The last rule for a class
 * or id counts. Takes linear time; reads a bounded part of the sheets.
 */
final class StyleSheets {

    private static final int MAX_CHARACTERS = 1 << 18;
    private static final int MAX_RULES = 500;
    private static final int MAX_NAME = 60;
    /** A class that conceals more elements is that of tabs, slides or answers. */
    private static final int MAX_ELEMENTS = 2;

    private final Set<String> concealing = new HashSet<>();
    /** The classes in the selectors that conceal, and some that a later rule shows again. */
    private final Set<String> named = new HashSet<>();

    private final Map<String, List<Element>> concealed = new HashMap<>();
    /** Values of {@code class} without any of these classes: elements share few. */
    private final Set<String> plain = new HashSet<>();

    private final String sheet;

    private StyleSheets(String sheet) {
        this.sheet = sheet;
    }

    /** Marks the elements of a page that its style sheets conceal. */
    static void apply(PageElements page) {
        int left = MAX_CHARACTERS;
        StringBuilder all = new StringBuilder();
        for (Element style : page.styles()) {
            String media = style.attr("media");
            String sheet = media.isEmpty() || media.equals("all") || media.equals("screen") ? style.data() : "";
            if (sheet.length() <= left) {
                all.append(sheet).append('\n');
                left -= sheet.length();
            }
        }
        StyleSheets sheets = new StyleSheets(all.toString());
        sheets.read();
        if (!sheets.concealing.isEmpty()) {
            page.inBody().forEach(sheets::find);
            sheets.concealed.values().stream()
                    .filter(elements -> elements.size() <= MAX_ELEMENTS)
                    .forEach(elements -> elements.forEach(element -> element.attr("hidden", "")));
        }
    }

    private void find(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        String classes = element.attributes().get("class");
        String id = element.attributes().get("id");
        if (id.isEmpty() && plain.contains(classes)) {
            return;
        }
        String found = !id.isEmpty() && concealing.contains("#" + id) ? "#" + id : null;
        boolean responsive = false;
        boolean isNamed = false;
        int start = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
                String name = classes.substring(start, i);
                responsive |= Concealment.isResponsive(name);
                boolean known = named.contains(name);
                isNamed |= known;
                found = known && isConcealing(element, name) ? name : found;
                start = i + 1;
            }
        }
        if (!isNamed) {
            plain.add(classes);
        }
        if (found != null && !responsive && !Concealment.isOpened(element.attributes())) {
            concealed.computeIfAbsent(found, any -> new ArrayList<>()).add(element);
        }
    }

    private boolean isConcealing(Element element, String name) {
        return concealing.contains("." + name) || concealing.contains(element.normalName() + "." + name);
    }

    /** Reads all rules outside of blocks such as {@code @media}. */
    private void read() {
        int at = 0;
        int comment = -1;
        while (at < sheet.length()) {
            // Not for each rule anew, which would take quadratic time.
            comment = comment < at ? indexOfComment(at) : comment;
            int brace = sheet.indexOf('{', at);
            if (brace < 0) {
                return;
            }
            if (comment < brace) {
                int end = sheet.indexOf("*/", comment + 2);
                at = end < 0 ? sheet.length() : end + 2;
                continue;
            }
            int start = afterStatements(at, brace);
            while (start < brace && Character.isWhitespace(sheet.charAt(start))) {
                start++;
            }
            boolean block = sheet.charAt(start) == '@';
            int end = block ? endOfBlock(brace) : sheet.indexOf('}', brace);
            if (end < 0) {
                return;
            }
            if (!block) {
                rule(start, brace, end);
            }
            at = end + 1;
        }
    }

    /** Returns where a rule begins, of which the bracket is at an index: after what ends with a semicolon, such as an import. */
    private int afterStatements(int from, int brace) {
        int start = brace;
        while (start > from && sheet.charAt(start - 1) != ';') {
            start--;
        }
        return start;
    }

    private int indexOfComment(int from) {
        int comment = sheet.indexOf("/*", from);
        return comment < 0 ? sheet.length() : comment;
    }

    /** Returns the index of the bracket that closes the one at an index; -1 if none does. */
    private int endOfBlock(int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            char c = sheet.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Reads a rule, of which the selectors, the bracket after them and the one at its end are at some indexes. */
    private void rule(int start, int brace, int end) {
        // Most rules have none, which takes less to see than what they declare.
        List<String> selectors = simpleSelectors(start, brace);
        if (selectors.isEmpty()) {
            return;
        }
        String declarations = sheet.substring(brace + 1, end);
        if (StyleDeclarations.conceal(declarations)) {
            selectors.forEach(this::conceal);
        } else if (declarations.contains("display") || declarations.contains("visibility")) {
            selectors.forEach(concealing::remove);
        }
    }

    private void conceal(String selector) {
        if (concealing.size() < MAX_RULES) {
            concealing.add(selector);
            named.add(selector.substring(selector.indexOf('.') + 1));
        }
    }

    /** Returns those selectors of a rule that are one class or id, after the name of an element at most. */
    private List<String> simpleSelectors(int from, int to) {
        List<String> simple = List.of();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || sheet.charAt(i) == ',') {
                int first = start;
                int end = i;
                while (first < end && Character.isWhitespace(sheet.charAt(first))) {
                    first++;
                }
                while (end > first && Character.isWhitespace(sheet.charAt(end - 1))) {
                    end--;
                }
                if (isSimple(first, end)) {
                    simple = simple.isEmpty() ? new ArrayList<>() : simple;
                    simple.add(sheet.substring(first, end));
                }
                start = i + 1;
            }
        }
        return simple;
    }

    private boolean isSimple(int from, int to) {
        int mark = -1;
        for (int i = from; i < to; i++) {
            char c = sheet.charAt(i);
            if (mark < 0 && (c == '.' || c == '#' && i == from)) {
                mark = i;
            } else if (!isOfName(c)) {
                return false;
            }
        }
        return mark >= 0 && to > mark + 1 && to - from <= MAX_NAME;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
