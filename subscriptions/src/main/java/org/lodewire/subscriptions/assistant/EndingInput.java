package org.lodewire.subscriptions.assistant;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** An input whose end another thread can wait for. */
final class EndingInput extends FilterInputStream {

    private static final int END = -1;

    private final CountDownLatch ended = new CountDownLatch(1);

    EndingInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return noted(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return noted(super.read(bytes, offset, length));
    }

    private int noted(int read) {
        if (read == END) {
            ended.countDown();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        super.close();
    }

    /** Waits until the input has ended. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }
}
