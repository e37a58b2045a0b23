package org.lodewire.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.apache.kafka.common.utils.internals.Exit;

/**
 * Kafka ends the process at once, without closing anything, when a broker can no longer write to its folder, as on a full disk. This
 * says so in words, after the broker's own log. Stateless.
 */
public final class BrokerHalt {

    private BrokerHalt() {}

    /**
     * Prints why, when a broker of this process ends it. Of the whole process, as Kafka has it.
     *
     * @param err    gets the message, as the last line
     * @param folder has the data
     */
    public static void explainTo(PrintWriter err, Path folder) {
        Exit.setHaltProcedure((status, message) -> {
            err.println(message(folder));
            err.flush();
            Runtime.getRuntime().halt(status);
        });
    }

    static String message(Path folder) {
        return "The part 'broker' has ended, and everything else with it: it cannot write to " + folder
                + " any more, and the"
                + " log above says why. If the disk is full, make space. Start again, and it goes on where it ended.";
    }
}
