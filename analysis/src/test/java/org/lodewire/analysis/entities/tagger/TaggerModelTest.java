package org.lodewire.analysis.entities.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.EntityType;

class TaggerModelTest {
    private static final int ROW = 4_711;
    private static final int PERSON = Tags.of(EntityType.PERSON, 0, 0, 1);
    private static final int PLACE = Tags.of(EntityType.PLACE, 0, 0, 1);

    private static float[] weights() {
        float[] weights = new float[TaggerModel.ROWS * Tags.COUNT];
        weights[ROW * Tags.COUNT + PERSON] = 3;
        weights[ROW * Tags.COUNT + PLACE] = 2;
        weights[(TaggerModel.ROWS - 1) * Tags.COUNT + PLACE] = 5;
        return weights;
    }

    private static byte[] bytes(TaggerModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        byte[] written = bytes(TaggerModel.of(weights(), 0.1f));
        TaggerModel read = TaggerModel.read(new ByteArrayInputStream(written));
        assertThat(read.classify(new int[] {ROW}, 1, Tags.OUTSIDE, false, 0, 0)).isEqualTo(PERSON);
        assertThat(read.classify(new int[] {ROW, TaggerModel.ROWS - 1}, 2, Tags.OUTSIDE, false, 0, 0))
                .isEqualTo(PLACE);
        assertThat(bytes(read)).isEqualTo(written);
    }

    @Test
    void choosesOnlyAllowedTags() {
        TaggerModel model = TaggerModel.of(weights(), 0.1f);
        int begun = Tags.of(EntityType.ORGANISATION, 0, 0, 3);
        int chosen = model.classify(new int[] {ROW}, 1, begun, true, 0, 0);
        assertThat(chosen).isEqualTo(Tags.of(EntityType.ORGANISATION, 2, 0, 3));
    }

    @Test
    void rejectsAnInvalidModel() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[100]);
        }
        assertThatThrownBy(() -> TaggerModel.read(new ByteArrayInputStream(out.toByteArray())))
                .isInstanceOf(IOException.class);
    }
}
