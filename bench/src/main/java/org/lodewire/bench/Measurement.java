package org.lodewire.bench;

import java.nio.file.Path;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** What an application in this process uses from a moment on. For one thread. */
final class Measurement {

    private final String applicationId;
    private final Admin admin;
    private final Set<String> uncounted;
    private final Path state;
    private final Volume volume;
    private final AllocatedBytes allocated;
    private final BackgroundCpu background;
    private final CpuTime cpu;
    private final long nanos;

    private Measurement(String applicationId, Admin admin, Set<String> uncounted, Path state)
            throws InterruptedException {
        this.applicationId = applicationId;
        this.admin = admin;
        this.uncounted = uncounted;
        this.state = state;
        this.volume = Volume.now(admin, uncounted, state);
        this.allocated = AllocatedBytes.now(applicationId);
        this.background = BackgroundCpu.now();
        this.cpu = CpuTime.now(applicationId);
        this.nanos = System.nanoTime();
    }

    /**
     * Measures from now on.
     *
     * @param applicationId is in the names of the threads of the application, and of no others
     * @param uncounted     topics whose bytes are not counted
     * @param state         the folder of its stores
     */
    static Measurement begin(String applicationId, Admin admin, Set<String> uncounted, Path state)
            throws InterruptedException {
        return new Measurement(applicationId, admin, uncounted, state);
    }

    /** What was used up to now, for some articles. */
    Run end(long articles) throws InterruptedException {
        long elapsed = System.nanoTime() - nanos;
        CpuTime now = CpuTime.now(applicationId);
        BackgroundCpu other = BackgroundCpu.now().since(background);
        long bytes = AllocatedBytes.now(applicationId).since(allocated);
        Volume written = Volume.now(admin, uncounted, state).since(volume);
        return new Run(
                articles,
                elapsed,
                now.applicationSince(cpu),
                now.processSince(cpu) - other.compilation(),
                other,
                bytes,
                written);
    }
}
