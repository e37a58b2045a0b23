package org.lodewire.subscriptions.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.client.command.Table;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.subscriptions.terminal.JsonLine;

/**
 * How many items there are in each group, and from when to when. A group has a name in each of some columns, which may be any
 * text. Keeps at most {@value #MAX_GROUPS} groups; later ones are counted together. Not thread-safe.
 */
public final class GroupCounts {

    private static final int MAX_GROUPS = 1_000;
    private static final int NAME = 80;
    private static final String OTHERS = "others";

    private final List<String> columns;
    private final String what;
    private final Map<String, Group> groups = new TreeMap<>();

    private record Group(List<String> names, long number, Instant first, Instant last) {

        Group plus(Group other) {
            return new Group(
                    names,
                    number + other.number,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /**
     * @param what    the plural of what is counted, the name of its column
     * @param columns the names of the columns of a group
     */
    public GroupCounts(String what, String... columns) {
        this.what = what;
        this.columns = List.of(columns);
    }

    /** Counts an item; {@code names} has as many names as there are columns. */
    public void add(Instant time, String... names) {
        List<String> safe =
                Arrays.stream(names).map(name -> TerminalText.line(name, NAME)).toList();
        String key = String.join("\n", safe);
        if (!groups.containsKey(key) && groups.size() >= MAX_GROUPS) {
            safe = Collections.nCopies(columns.size(), OTHERS);
            key = "\uFFFF";
        }
        groups.merge(key, new Group(safe, 1, time, time), Group::plus);
    }

    /** Whether nothing was counted. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** A table with a row for each group. */
    public String table() {
        String[] heading = new String[columns.size() + 3];
        columns.toArray(heading);
        heading[columns.size()] = what;
        heading[columns.size() + 1] = "from";
        heading[columns.size() + 2] = "to";
        Table table = new Table(NAME, heading);
        for (Group group : groups.values()) {
            Object[] row = new Object[heading.length];
            group.names().toArray(row);
            row[columns.size()] = group.number();
            row[columns.size() + 1] = group.first();
            row[columns.size() + 2] = group.last();
            table.row(row);
        }
        return table.toString();
    }

    /** A JSON object in a line for each group. */
    public List<String> json() {
        return groups.values().stream().map(this::json).toList();
    }

    private String json(Group group) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            object.put(columns.get(i), group.names().get(i));
        }
        object.put(what, group.number());
        object.put("from", group.first().toString());
        object.put("to", group.last().toString());
        return JsonLine.of(object);
    }
}
