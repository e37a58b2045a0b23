package org.lodewire.client.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;

/**
 * Where a command writes its results, which remembers the first failure to write: neither {@link System#out} nor a
 * {@link PrintWriter} reports why it failed. Thread-safe.
 */
public final class ResultOutput extends OutputStream {

    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/1");

    private final OutputStream target;
    private final boolean pipe;
    private @Nullable IOException failure;

    /** @param target receives the bytes, without a buffer that delays a failure */
    public ResultOutput(OutputStream target) {
        this(target, false);
    }

    private ResultOutput(OutputStream target, boolean pipe) {
        super();
        this.target = target;
        this.pipe = pipe;
    }

    /** The standard output of this process. */
    public static ResultOutput ofProcess() {
        return new ResultOutput(new FileOutputStream(FileDescriptor.out), isPipe(DESCRIPTOR));
    }

    /** Whether a descriptor is a pipe; false where the system does not show it. */
    private static boolean isPipe(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** A writer to this output, which flushes complete lines. It writes UTF-8 in every locale, as readers of JSON expect. */
    public PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), true);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        try {
            target.write(bytes, from, length);
        } catch (IOException e) {
            remember(e);
            throw e;
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            remember(e);
            throw e;
        }
    }

    private void remember(IOException e) {
        if (failure == null) {
            failure = e;
        }
    }

    /** Whether a write has failed, so that there is no point in further ones. */
    public synchronized boolean hasFailed() {
        return failure != null;
    }

    /**
     * Requires that all writes succeeded, except those after the reader of a pipe, such as {@code head}, has exited: that is
     * not a failure, but a reason to stop. Flush the writer first.
     *
     * @throws CommandFailedException with the reason of the first failure
     */
    public synchronized void requireWritten() {
        if (failure != null && !isClosedPipe(failure)) {
            throw new CommandFailedException("Cannot write to standard output: " + failure.getMessage(), failure);
        }
    }

    /** Java reports a closed pipe only in the message, in the language of the locale; but a pipe fails for no other reason. */
    private boolean isClosedPipe(IOException failure) {
        return pipe
                || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }
}
