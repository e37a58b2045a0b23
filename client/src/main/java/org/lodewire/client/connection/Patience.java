package org.lodewire.client.connection;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.lodewire.client.CommandFailedException;

/** Waits without an end until Kafka and the schema registry answer, for commands that lose nothing by waiting. */
public final class Patience {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final BooleanSupplier stopped;

    private Patience(PrintWriter err, BooleanSupplier stopped) {
        this.err = err;
        this.stopped = stopped;
    }

    /**
     * Waits until both answer, and prints a line when that begins and one when it ends.
     *
     * @param stopped polled every second; if true, this returns
     * @return whether both answer
     * @throws CommandFailedException if one of them never can, for a reason such as an invalid address or a refused login
     */
    public static boolean await(Connection connection, PrintWriter err, BooleanSupplier stopped) {
        BootstrapAddress.parse(connection.bootstrapServers());
        RegistryCheck.checkUrls(connection.registry());
        Patience patience = new Patience(err, stopped);
        try {
            return patience.await(
                            "Kafka broker", connection.bootstrapServers(), new BrokerCheck(connection, ATTEMPT)::run)
                    && patience.await(
                            "schema registry", connection.shownRegistry(), new RegistryCheck(connection, ATTEMPT)::run);
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }

    private interface Attempt {
        void run() throws UnavailableException, InterruptedException;
    }

    private boolean await(String server, String address, Attempt attempt) throws InterruptedException {
        boolean reported = false;
        while (!stopped.getAsBoolean()) {
            try {
                attempt.run();
                if (reported) {
                    print("The " + server + " at " + address + " answers.");
                }
                return true;
            } catch (UnavailableException e) {
                if (!reported) {
                    print("Cannot reach the " + server + " at " + address + ": " + e.getMessage()
                            + ". Waiting for it.");
                    reported = true;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
        return false;
    }

    private void print(String line) {
        err.println(line);
        err.flush();
    }
}
