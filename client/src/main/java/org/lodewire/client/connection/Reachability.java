package org.lodewire.client.connection;

import java.io.PrintWriter;
import java.time.Duration;
import org.lodewire.client.CommandFailedException;

/**
 * Checks before a command starts that Kafka and the schema registry answer, and reports the one that does not. Retries
 * failures that may be temporary: refused connections, timeouts, server errors. Reports all others immediately: an
 * invalid address, a refused login, TLS on one side only, a server of another kind.
 */
public final class Reachability {

    private final PrintWriter err;
    private final int attempts;
    private final Duration firstPause;
    private final Duration timeout;
    private final Duration longest;

    /**
     * A check with these settings.
     *
     * @param err        receives a line for each retry
     * @param attempts   the maximum number, at least 1
     * @param firstPause the pause after the first attempt; each further one is twice as long
     * @param timeout    the time to wait for an answer in the first attempt; each further one waits twice as long, because
     *                   a machine under load answers late
     * @param longest    the longest time to wait for an answer
     */
    Reachability(PrintWriter err, int attempts, Duration firstPause, Duration timeout, Duration longest) {
        this.err = err;
        this.attempts = attempts;
        this.firstPause = firstPause;
        this.timeout = timeout;
        this.longest = longest;
    }

    /** The check of all commands: four attempts, within ten seconds if connections are refused, else within 80. */
    public static Reachability of(PrintWriter err) {
        return new Reachability(err, 4, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    /**
     * Waits until both answer. Both addresses are checked before either server is tried.
     *
     * @throws CommandFailedException if one of them does not answer; the message has its address and the reason
     */
    public void check(Connection connection) {
        BootstrapAddress.parse(connection.bootstrapServers());
        RegistryCheck.checkUrls(connection.registry());
        checkBroker(connection);
        checkRegistry(connection);
    }

    /** Waits until Kafka answers; throws as {@link #check(Connection)} does. */
    public void checkBroker(Connection connection) {
        retry("Kafka broker", connection.bootstrapServers(), within -> new BrokerCheck(connection, within).run());
    }

    /** Waits until the registry answers; throws as {@link #check(Connection)} does. */
    void checkRegistry(Connection connection) {
        retry("schema registry", connection.shownRegistry(), within -> new RegistryCheck(connection, within).run());
    }

    private interface Attempt {
        void run(Duration within) throws UnavailableException, InterruptedException;
    }

    private void retry(String server, String address, Attempt check) {
        Duration pause = firstPause;
        Duration within = timeout;
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    check.run(within);
                    return;
                } catch (UnavailableException e) {
                    String problem = "Cannot reach the " + server + " at " + address + ": " + e.getMessage();
                    if (attempt == attempts) {
                        throw new CommandFailedException(
                                problem + ". Gave up after " + attempts + " attempts. Is it running?", e);
                    }
                    err.println(problem + " (attempt " + attempt + " of " + attempts + ", next in " + pause.toSeconds()
                            + " s)");
                    err.flush();
                }
                Thread.sleep(pause.toMillis());
                pause = pause.multipliedBy(2);
                within = within.multipliedBy(2);
                within = within.compareTo(longest) > 0 ? longest : within;
            }
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }
}
