package org.lodewire.client.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** A table for a terminal. Columns are as wide as their content, up to a limit at which they wrap. Not thread-safe. */
public final class Table {

    private static final int GAP = 2;

    private final List<List<String>> rows = new ArrayList<>();
    private final int widest;

    /**
     * @param widest  the maximum number of characters in a column
     * @param heading the names of the columns
     */
    public Table(int widest, String... heading) {
        this.widest = widest;
        row((Object[]) heading);
    }

    /** Adds a row. Nulls become empty cells; line breaks and other control characters become spaces. */
    public Table row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : plain(cell.toString()));
        }
        rows.add(row);
        return this;
    }

    /** Makes a cell safe for a terminal. Unlike TerminalText it retains all spaces, because callers align numbers with them. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(c -> plain.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c));
        return plain.toString();
    }

    /** Whether the table has only its heading. */
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        Column[] layout = new Column[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            layout[i] = new Column(Math.min(width, widest) + (i == 0 ? 0 : GAP), i == 0 ? 0 : GAP, Overflow.WRAP);
        }
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), layout);
        rows.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
        // A terminal would wrap the spaces that fill the last column, so that a line seems to follow that is blank.
        return table.toString().lines().map(String::stripTrailing).collect(Collectors.joining(System.lineSeparator()));
    }
}
