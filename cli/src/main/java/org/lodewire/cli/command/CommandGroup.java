package org.lodewire.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Help;

/**
 * Commands that belong together in the help of the root. The groups, and the commands in a group, are in the order in which
 * a user needs them. Names of commands that are not on the class path are ignored.
 *
 * @param heading  of the group
 * @param commands their names
 */
record CommandGroup(String heading, List<String> commands) {

    private static final List<CommandGroup> ALL = List.of(
            new CommandGroup("Try it on this machine", List.of("live", "demo", "local", "tour")),
            new CommandGroup("Set up a cluster", List.of("setup", "topics", "reset")),
            new CommandGroup("Run the pipeline", List.of("run", "feeds", "replay", "ingest", "watch", "receive")),
            new CommandGroup("Read the results", List.of("counts", "alerts", "trends", "rejects", "dead-letters")),
            new CommandGroup("Reach people", List.of("subscriptions", "deliver", "deliveries", "serve", "mcp")),
            new CommandGroup("Examine a stage", List.of("inspect", "bench", "train", "train-entities")),
            new CommandGroup("Use the command line", List.of("help", "completion")));

    private static final String OTHERS = "Other commands";

    /** The list of commands, in their groups, as a section of the help. */
    static String list(Help root) {
        Map<String, Help> ungrouped = new TreeMap<>(root.subcommands());
        ALL.forEach(group -> ungrouped.keySet().removeAll(group.commands()));
        List<CommandGroup> groups = new ArrayList<>(ALL);
        groups.add(new CommandGroup(OTHERS, List.copyOf(ungrouped.keySet())));
        int width = root.subcommands().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        StringBuilder list = new StringBuilder();
        groups.forEach(group -> group.append(list, root.subcommands(), width));
        return list.toString();
    }

    private void append(StringBuilder list, Map<String, Help> available, int width) {
        StringBuilder lines = new StringBuilder();
        for (String name : commands) {
            Help command = available.get(name);
            if (command != null) {
                lines.append(String.format("  %-" + width + "s  %s%n", name, summary(command)));
            }
        }
        if (!lines.isEmpty()) {
            list.append(String.format("%n%s:%n", heading)).append(lines);
        }
    }

    private static String summary(Help command) {
        String[] header = command.commandSpec().usageMessage().header();
        return header.length == 0 ? "" : header[0];
    }
}
