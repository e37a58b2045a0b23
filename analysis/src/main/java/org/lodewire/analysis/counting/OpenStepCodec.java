package org.lodewire.analysis.counting;

import java.nio.ByteBuffer;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.schemas.time.CountWindow;

/** Encodes an open step as the version byte, its articles, its mentions and the stories of each window. */
final class OpenStepCodec implements Codec<OpenStep> {

    private static final CountWindow[] WINDOWS = CountWindow.values();
    private static final byte VERSION = 1;

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(OpenStep step) {
        ByteBuffer buffer = ByteBuffer.allocate(1 + (2 + WINDOWS.length) * Long.BYTES)
                .put(VERSION)
                .putLong(step.articles())
                .putLong(step.mentions());
        for (CountWindow window : WINDOWS) {
            buffer.putLong(step.in(window).stories());
        }
        return buffer.array();
    }

    @Override
    public OpenStep decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        OpenStep step = new OpenStep();
        step.add(reader.getLong(), reader.getLong());
        for (CountWindow window : WINDOWS) {
            step.addStories(window, reader.getLong());
        }
        return step;
    }
}
