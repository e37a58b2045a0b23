package org.lodewire.analysis.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

/**
 * Separates the mentions by which an article names its own outlet or agency from those that are news: an
 * agency would otherwise be what its own articles are about. Not counted in trends are an outlet that has the name of the
 * article's source, and an organisation where it stands in a dateline ({@code LONDON (Reuters) -}, {@code /PRNewswire/})
 * or in a sign-off ({@code Reuters} in a last line of its own, {@code (Reporting by …)}, {@code © 2026 AFP}). Immutable.
 */
final class OwnMentions {

    /** A dateline ends within the first characters of the body. */
    private static final int DATELINE = 120;

    /** A longer last line that begins with a dash is no sign-off. */
    private static final int SIGN_OFF = 40;

    /** A name is a line of its own with at most this many characters, such as dashes, on each side. */
    private static final int ALONE = 4;

    private static final List<String> SIGN_OFFS = List.of(
            "(reporting",
            "reporting by",
            "(writing",
            "(editing",
            "editing by",
            "(additional",
            "©",
            "(c)",
            "copyright",
            "source:",
            "(source",
            "distributed by");

    /** Words that are not part of what names an outlet, in names and in domains. */
    private static final Set<String> GENERAL =
            Set.of("the", "news", "online", "agency", "newspaper", "www", "com", "co", "org", "net", "uk");

    private final String source;
    private final String text;
    private final int lastLine;
    private final int lastLinePoints;
    private final int end;

    /**
     * @param source the article's source, such as a domain
     * @param text   its body
     */
    OwnMentions(String source, String text) {
        this.source = name(source);
        this.text = text;
        this.end = text.stripTrailing().length();
        this.lastLine = text.lastIndexOf('\n', end - 1) + 1;
        this.lastLinePoints = text.codePointCount(0, lastLine);
    }

    /** How many mentions of an entity count: those that are not the article's own. */
    int counted(Entity entity) {
        if (entity.getType() != EntityType.ORGANISATION) {
            return entity.getCount();
        }
        if (!source.isEmpty() && name(entity.getName()).equals(source)) {
            return 0;
        }
        return (int) entity.getMentions().stream()
                .filter(mention -> mention.getField() == Field.TITLE || !isOwn(mention))
                .count();
    }

    private boolean isOwn(Span mention) {
        boolean early = mention.getEnd() <= DATELINE;
        boolean last = mention.getStart() >= lastLinePoints;
        if (!early && !last) {
            return false;
        }
        int from = early
                ? text.offsetByCodePoints(0, mention.getStart())
                : text.offsetByCodePoints(lastLine, mention.getStart() - lastLinePoints);
        int to = text.offsetByCodePoints(from, mention.getEnd() - mention.getStart());
        return early && isDateline(from, to) || last && isSignOff(from, to);
    }

    private boolean isDateline(int from, int to) {
        String after = text.substring(to, Math.min(text.length(), to + 4)).stripLeading();
        if (from > 0 && (text.charAt(from - 1) == '(' || text.charAt(from - 1) == '/')) {
            return after.startsWith(")") || after.startsWith("/");
        }
        boolean dash =
                after.startsWith("—") || after.startsWith("–") || after.startsWith("- ") || after.startsWith("--");
        return dash && isPlaceAndDate(text.substring(text.lastIndexOf('\n', from - 1) + 1, from));
    }

    /** Whether a line begins like a dateline: with a word of at least three letters, all in upper case. */
    private static boolean isPlaceAndDate(String line) {
        int letters = 0;
        while (letters < line.length() && Character.isUpperCase(line.charAt(letters))) {
            letters++;
        }
        return letters >= 3 && (letters == line.length() || !Character.isLetter(line.charAt(letters)));
    }

    private boolean isSignOff(int from, int to) {
        String line = text.substring(lastLine, end).strip().toLowerCase(Locale.ROOT);
        boolean alone = from - lastLine <= ALONE && end - to <= ALONE;
        return alone
                || line.length() <= SIGN_OFF && (line.startsWith("-") || line.startsWith("—") || line.startsWith("–"))
                || SIGN_OFFS.stream().anyMatch(line::startsWith);
    }

    /** What is left of a name or domain without general words, joined. */
    private static String name(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !GENERAL.contains(word))
                .collect(Collectors.joining());
    }
}
