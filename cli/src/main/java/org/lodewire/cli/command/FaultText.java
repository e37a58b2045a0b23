package org.lodewire.cli.command;

import java.util.List;
import java.util.stream.Collectors;

/** Faults of definitions as the message of a command. Stateless. */
final class FaultText {

    private FaultText() {}

    /**
     * One fault as it is, of several each on lines of its own.
     *
     * @param consequence what the faults mean, a sentence for the message; may be empty
     */
    static String of(String consequence, List<String> faults) {
        String message = faults.size() == 1
                ? faults.get(0)
                : faults.size() + " faults:"
                        + faults.stream()
                                .map(fault -> "\n    " + fault.replace("\n", "\n    "))
                                .collect(Collectors.joining());
        return (consequence.isEmpty() ? "" : consequence + " ") + message;
    }
}
