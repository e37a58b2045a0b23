package org.lodewire.producer.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses a frame of Zstandard (RFC 8878) at a time. A WARC file may begin with a dictionary for its records, in a skippable
 * frame of its own, which is compressed or not. A frame whose window is larger than 128 MiB, which Zstandard itself does not read
 * unless a caller allows it, is taken for damaged.
 */
final class Frame implements Decompressor {

    private static final int BUFFER_SIZE = 1 << 16;
    private static final int HEADER = 8;

    /** The magic number of the skippable frame that has the dictionary. */
    private static final int DICTIONARY = 0x184D2A5D;

    /** Dictionaries have some 100 KiB. */
    private static final int MAX_DICTIONARY = 16 << 20;

    private final ByteBuffer input = ByteBuffer.allocateDirect(BUFFER_SIZE).limit(0);
    private final ByteBuffer output = ByteBuffer.allocateDirect(BUFFER_SIZE);
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private @Nullable ZstdDecompressCtx context;
    private byte @Nullable [] dictionary;
    private boolean begun;
    private boolean finished;

    @Override
    public void begin() {
        if (begun && !finished) {
            // What is left of a damaged frame in it would be taken for a part of the next one.
            close();
        }
        begun = false;
        finished = false;
        input.limit(0);
    }

    @Override
    public int read(RawFile file, byte[] to, int from, int atMost) throws IOException, DataFormatException {
        if (!begun) {
            begun = true;
            finished = file.atSkippableFrame();
            if (finished) {
                passSkippable(file);
            }
        }
        output.clear().limit(Math.min(atMost, BUFFER_SIZE));
        while (!finished && output.position() == 0) {
            if (!input.hasRemaining()) {
                fill(file);
            }
            finished = decompress();
            if (finished) {
                // The following frame has been read too.
                file.seek(file.position() - input.remaining());
            }
        }
        int read = output.flip().remaining();
        output.get(to, from, read);
        return read;
    }

    private void fill(RawFile file) throws IOException {
        int read = file.read(buffer, 0, BUFFER_SIZE);
        if (read < 0) {
            throw new EOFException();
        }
        input.clear().put(buffer, 0, read).flip();
    }

    private boolean decompress() throws DataFormatException, IOException {
        try {
            return context().decompressDirectByteBufferStream(output, input);
        } catch (ZstdException e) {
            throw new DataFormatException(e.getMessage());
        }
    }

    private ZstdDecompressCtx context() throws IOException {
        ZstdDecompressCtx open = context;
        if (open == null) {
            try {
                open = new ZstdDecompressCtx();
            } catch (LinkageError e) {
                throw new IOException("Zstandard cannot be used on this machine: " + e.getMessage(), e);
            }
            context = open;
            if (dictionary != null) {
                open.loadDict(dictionary);
            }
        }
        return open;
    }

    private void passSkippable(RawFile file) throws IOException, DataFormatException {
        boolean hasDictionary = number(file, 0) == DICTIONARY && dictionary == null;
        long length = number(file, HEADER / 2) & 0xFFFF_FFFFL;
        file.skip(HEADER);
        if (hasDictionary && length <= MAX_DICTIONARY) {
            dictionary = plain(bytes(file, (int) length));
            // Made anew, with it.
            close();
        } else {
            file.seek(file.position() + length);
        }
        if (length > 0 && file.peek(-1) < 0) {
            throw new EOFException();
        }
    }

    private static byte[] bytes(RawFile file, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int read = 0; read < length; ) {
            int more = file.read(bytes, read, length - read);
            if (more < 0) {
                throw new EOFException();
            }
            read += more;
        }
        return bytes;
    }

    private static byte[] plain(byte[] stored) throws IOException, DataFormatException {
        if (!Marks.begins(stored, Marks.ZSTD)) {
            return stored;
        }
        long size = Zstd.getFrameContentSize(stored);
        if (size < 0 || size > MAX_DICTIONARY) {
            throw new DataFormatException("a dictionary without a size, or one that is too large");
        }
        try {
            return Zstd.decompress(stored, (int) size);
        } catch (ZstdException e) {
            throw new DataFormatException(e.getMessage());
        } catch (LinkageError e) {
            throw new IOException("Zstandard cannot be used on this machine: " + e.getMessage(), e);
        }
    }

    private static int number(RawFile file, int ahead) throws IOException {
        int number = 0;
        for (int i = 0; i < HEADER / 2; i++) {
            number |= file.peek(ahead + i) << 8 * i;
        }
        return number;
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }
}
