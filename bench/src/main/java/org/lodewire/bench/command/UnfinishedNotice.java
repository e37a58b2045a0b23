package org.lodewire.bench.command;

import java.util.function.Consumer;

/**
 * Says that a benchmark has no figures where its process ends before it is finished: Java ends silently by a signal, such as the
 * SIGHUP that a command in the background gets when its terminal is closed. Finished when this is closed. Thread-safe.
 */
final class UnfinishedNotice implements AutoCloseable {

    static final String UNFINISHED = "The benchmark was ended by a signal before it had figures."
            + " In the background it needs a session of its own: nohup or setsid.";

    private final Thread hook;

    private UnfinishedNotice(Thread hook) {
        this.hook = hook;
    }

    /** @param lines receives the sentence, if the process ends before this is closed */
    static UnfinishedNotice until(Consumer<String> lines) {
        UnfinishedNotice notice = new UnfinishedNotice(new Thread(() -> lines.accept(UNFINISHED), "unfinished-notice"));
        Runtime.getRuntime().addShutdownHook(notice.hook);
        return notice;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // It has been said.
        }
    }
}
