package org.lodewire.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodewire.client.CommandFailedException;

/**
 * The memory of a Java process of this user, in bytes. Needs Linux's {@code /proc}, and {@code jcmd} of the JDK.
 *
 * @param pid the id of the process
 */
public record ProcessMemory(long pid) {

    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");

    /** Resident memory now. */
    public long resident() throws IOException {
        return status("VmRSS");
    }

    /** The most that was resident so far. */
    public long mostResident() throws IOException {
        return status("VmHWM");
    }

    private long status(String field) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith(field + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
        throw new CommandFailedException("The operating system does not give " + field + " of process " + pid + ".");
    }

    /** The heap that is in use after a full collection, which this causes. */
    public long heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.class_histogram");
        String info = jcmd("GC.heap_info");
        int end = info.indexOf("Metaspace");
        Matcher used = USED.matcher(end < 0 ? info : info.substring(0, end));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1)) << 10;
        }
        return sum;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CommandFailedException("jcmd " + command + " failed: " + output);
        }
        return output;
    }
}
