package org.lodewire.analysis.clean.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lodewire.analysis.clean.page.Region.Names;
import org.lodewire.analysis.clean.word.Fnv1aHash;

/**
 * Classifies elements by tag, class, id and role. Classes and ids are split into words, which {@code elements.tsv} assigns to
 * families of page parts. Immutable.
 */
public final class ElementNames {

    /** Bits, apart from those of families, of words for an article and for the body of one. */
    private static final int ARTICLE = 1 << 30;

    private static final int BODY = 1 << 29;
    private static final int MAX_NAME = 400;
    private static final int MAX_WORDS = 40;

    private final WordBits bitsByWord;

    private ElementNames(WordBits bitsByWord) {
        this.bitsByWord = bitsByWord;
    }

    public static ElementNames load() {
        Map<Integer, Integer> bitsByWord = new HashMap<>();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                ElementNames.class.getResourceAsStream("elements.tsv"), StandardCharsets.UTF_8))) {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.isBlank() && row.charAt(0) != '#') {
                    String[] cells = row.split("\t");
                    int bits = switch (cells[0]) {
                        case "+article" -> ARTICLE;
                        case "+body" -> BODY;
                        default ->
                            Family.valueOf(cells[0].toUpperCase(Locale.ROOT)).bit();
                    };
                    for (String word : cells[1].split(" ")) {
                        bitsByWord.merge(Fnv1aHash.hash(word), bits, (one, other) -> one | other);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ElementNames(new WordBits(bitsByWord));
    }

    /**
     * Returns what the names of an element indicate.
     *
     * @param property its {@code itemprop}
     * @param hidden   whether its attributes hide it, be it until a reader opens it
     * @param conceals whether its attributes conceal it for good
     * @param isWhole  whether its attributes mark it up as an article
     */
    Names classify(
            String tag,
            String className,
            String id,
            String role,
            String property,
            boolean hidden,
            boolean conceals,
            boolean isWhole) {
        int bits = hidden ? Family.HIDDEN.bit() : 0;
        bits |= switch (tag) {
            case "nav", "menu" -> Family.NAVIGATION.bit();
            case "footer" -> Family.FOOTER.bit();
            case "aside" -> Family.ASIDE.bit();
            case "form" -> Family.FORM.bit();
            case "figcaption" -> Family.CAPTION.bit();
            case "figure" -> Family.FIGURE.bit();
            case "header" -> Family.HEADER.bit();
            default -> 0;
        };
        bits |= switch (role) {
            case "navigation", "menu", "menubar", "search" -> Family.NAVIGATION.bit();
            case "banner" -> Family.HEADER.bit();
            case "complementary" -> Family.ASIDE.bit();
            case "contentinfo" -> Family.FOOTER.bit();
            case "dialog", "alertdialog", "tooltip" -> Family.NOTICE.bit();
            default -> 0;
        };
        int[] hashes = new int[MAX_WORDS];
        hashes[0] = Fnv1aHash.hash(tag);
        int count = hash(id, hash(className, 1, hashes), hashes);
        int words = 0;
        for (int i = 1; i < count; i++) {
            words |= bitsByWord.get(hashes[i]);
        }
        bits |= tag.equals("body") ? 0 : words & ~(ARTICLE | BODY);
        int article = (words & ARTICLE) != 0 ? (words & BODY) != 0 ? 3 : 2 : (words & BODY) != 0 ? 1 : 0;
        if (property.equals("articleBody")) {
            article = 3;
        } else if (tag.equals("article")) {
            article = Math.max(2, article);
        } else if (tag.equals("main") || role.equals("main")) {
            article = Math.max(1, article);
        }
        return new Names(
                bits,
                tag.equals("body") ? 0 : article,
                31 * tag.hashCode() + withoutDigits(className),
                tag.equals("body") ? new int[0] : Arrays.copyOf(hashes, count),
                className + " " + id,
                conceals,
                isWhole || tag.equals("article"));
    }

    /** Returns a hash of a class without digits: frameworks number their classes, and "block-12" and "block-13" are one kind. */
    private static int withoutDigits(String className) {
        int hash = 0;
        int end = Math.min(className.length(), MAX_NAME);
        for (int i = 0; i < end; i++) {
            char c = className.charAt(i);
            hash = c >= '0' && c <= '9' ? hash : 31 * hash + c;
        }
        return hash;
    }

    /** Adds the hashes of the words of a name; returns the new number of hashes. */
    private static int hash(String name, int count, int[] hashes) {
        int length = Math.min(name.length(), MAX_NAME);
        int start = 0;
        int hash = Fnv1aHash.START;
        for (int i = 0; i <= length && count < hashes.length; i++) {
            char c = i < length ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && i > start && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (i - start > 1) {
                    hashes[count++] = hash;
                }
                hash = Fnv1aHash.START;
                start = hump ? i : i + 1;
            }
            hash = letter ? Fnv1aHash.next(hash, c) : hash;
        }
        return count;
    }

    /** Returns the words of a name in lower case, separated by other characters than letters or by camel case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (i - start > 1) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }
}
