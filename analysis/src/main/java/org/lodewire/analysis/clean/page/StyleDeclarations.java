package org.lodewire.analysis.clean.page;

import java.util.Locale;

/** Reads the declarations of a style: those of an attribute, or of a rule in a style sheet. Stateless. */
final class StyleDeclarations {

    private static final int MAX_STYLE = 400;
    /** Positions further left or above than this are outside of every screen, in pixels. */
    private static final double OFF_SCREEN = -900;

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

    /** Returns false for nearly all properties that conceal nothing, by their first letter and length. */
    private static boolean mayMatter(String style, int start, int end) {
        int first = start;
        int last = end - 1;
        while (first < last && style.charAt(first) <= ' ') {
            first++;
        }
        while (last > first && style.charAt(last) <= ' ') {
            last--;
        }
        int length = last - first + 1;
        int letter = first <= last ? style.charAt(first) | 0x20 : 0;
        return switch (letter) {
                    case 'c' -> length == "clip".length() || length == "clip-path".length();
                    case 'd' -> length == "display".length();
                    case 'f' -> length == "font-size".length();
                    case 'h' -> length == "height".length();
                    case 'l' -> length == "left".length();
                    case 'm' -> length == "max-width".length() || length == "max-height".length();
                    case 'o' -> length == "opacity".length() || length == "overflow".length();
                    case 'p' -> length == "position".length();
                    case 't' -> length == "top".length() || length == "text-indent".length();
                    case 'v' -> length == "visibility".length();
                    case 'w' -> length == "width".length();
                    default -> letter > 127;
                }
                || last >= first && style.charAt(last) > 127; // White space beyond ASCII would be removed.
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
