package org.lodewire.client.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose answer has a maximum size. Has the methods that Confluent's client calls on a connection that it has
 * configured; for one exchange.
 */
final class LimitedConnection extends HttpURLConnection {

    /** Far more than a list of all subjects or the largest schema has. */
    static final int MAX_BYTES = 16 << 20;

    private final HttpURLConnection connection;

    /** @param connection configured, but not connected */
    LimitedConnection(HttpURLConnection connection) {
        super(connection.getURL());
        this.connection = connection;
    }

    @Override
    public void setDoOutput(boolean output) {
        connection.setDoOutput(output);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return connection.getOutputStream();
    }

    @Override
    public int getResponseCode() throws IOException {
        return connection.getResponseCode();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Limited(connection.getInputStream());
    }

    @Override
    public @Nullable InputStream getErrorStream() {
        InputStream errors = connection.getErrorStream();
        return errors == null ? null : new Limited(errors);
    }

    @Override
    public void connect() throws IOException {
        connection.connect();
    }

    @Override
    public void disconnect() {
        connection.disconnect();
    }

    @Override
    public boolean usingProxy() {
        return connection.usingProxy();
    }

    /** Throws once more bytes than allowed have been read. */
    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) throws ForeignAnswerException {
            read += more;
            if (read > MAX_BYTES) {
                throw new ForeignAnswerException("it answered with more than " + (MAX_BYTES >> 20) + " MiB");
            }
        }
    }
}
