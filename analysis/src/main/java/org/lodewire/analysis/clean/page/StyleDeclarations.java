package org.lodewire.analysis.clean.page;

import java.util.Locale;

/** Reads the declarations of a style: those of an attribute, or of a rule in a style sheet. Stateless. */
final class StyleDeclarations {

    private static final int MAX_STYLE = 400;
    /** Positions further left or above than this are outside of every screen, in pixels. */
    private static final double OFF_SCREEN = -900;

    /** Those of the properties that may conceal an element. */
    private static final String FIRST_LETTERS = "dvcowhmpltf";

    private StyleDeclarations() {}

    /** Returns whether declarations conceal an element, by any of the usual means. */
    static boolean conceal(String style) {
        if (style.length() < 6 || style.length() > MAX_STYLE) {
            return false;
        }
        boolean empty = false;
        boolean clipped = false;
        boolean absolute = false;
        boolean away = false;
        for (int start = 0; start < style.length(); ) {
            int end = style.indexOf(';', start);
            end = end < 0 ? style.length() : end;
            int colon = style.indexOf(':', start);
            if (colon > 0 && colon < end && mayMatter(style, start, colon)) {
                String property = style.substring(start, colon).strip().toLowerCase(Locale.ROOT);
                String value = style.substring(colon + 1, end).strip().toLowerCase(Locale.ROOT);
                switch (property) {
                    case "display" -> {
                        if (value.startsWith("none")) {
                            return true;
                        }
                    }
                    case "visibility" -> {
                        if (value.startsWith("hidden") || value.startsWith("collapse")) {
                            return true;
                        }
                    }
                    case "clip", "clip-path" -> clipped |= value.startsWith("rect(") || value.startsWith("inset(");
                    case "overflow" -> clipped |= value.startsWith("hidden");
                    case "width", "height", "max-height", "max-width" -> empty |= pixels(value) <= 1;
                    case "position" -> absolute |= value.startsWith("absolute") || value.startsWith("fixed");
                    case "left", "top" -> away |= pixels(value) < OFF_SCREEN;
                    case "text-indent" -> {
                        if (pixels(value) < OFF_SCREEN) {
                            return true;
                        }
                    }
                    case "font-size", "opacity" -> {
                        if (pixels(value) == 0) {
                            return true;
                        }
                    }
                    default -> {}
                }
            }
            start = end + 1;
        }
        return empty && clipped || absolute && away;
    }

    /** Returns false for most properties that conceal nothing, by their first letter. */
    private static boolean mayMatter(String style, int start, int end) {
        int first = start;
        while (first < end && style.charAt(first) <= ' ') {
            first++;
        }
        int letter = first < end ? style.charAt(first) | 0x20 : 0;
        return letter > 127 || FIRST_LETTERS.indexOf(letter) >= 0;
    }

    /** Returns the number at the start of a length, or the greatest one if it has none or is relative. */
    private static double pixels(String value) {
        int end = value.startsWith("-") ? 1 : 0;
        while (end < value.length() && end < 9 && (Character.isDigit(value.charAt(end)) || value.charAt(end) == '.')) {
            end++;
        }
        String unit = value.substring(end);
        boolean absolute = unit.isEmpty()
                || unit.startsWith("px")
                || unit.startsWith("pt")
                || unit.startsWith("em")
                || unit.startsWith("rem")
                || unit.startsWith("!")
                || unit.startsWith(" ");
        try {
            return absolute ? Double.parseDouble(value.substring(0, end)) : Double.MAX_VALUE;
        } catch (NumberFormatException e) {
            return Double.MAX_VALUE;
        }
    }
}
