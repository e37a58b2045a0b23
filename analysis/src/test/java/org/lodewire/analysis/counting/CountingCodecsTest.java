package org.lodewire.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.analysis.counting.emission.EmittedCounts;
import org.lodewire.analysis.counting.emission.ProvisionalCounts;
import org.lodewire.analysis.store.Codec;
import org.lodewire.schemas.time.CountWindow;

/** The exact bytes of stored values. A change of one of them requires a new version of its format. */
class CountingCodecsTest {

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }

    @Test
    void aPendingDeltaIsItsEndAndItsAmount() {
        SortedCells cells = PendingDeltas.CODEC.decodeOrEmpty(null);
        new Tally(1, -1, 3).write(cells.insert(0, 258));

        byte[] value = PendingDeltas.CODEC.encode(cells);

        assertThat(value)
                .isEqualTo(hex("01", "0000000000000102", "0000000000000001", "ffffffffffffffff", "0000000000000003"));
        SortedCells decoded = PendingDeltas.CODEC.decode(value);
        assertThat(decoded.size()).isEqualTo(1);
        assertThat(decoded.time(0)).isEqualTo(258);
        assertThat(Tally.read(decoded.read(0))).isEqualTo(new Tally(1, -1, 3));
    }

    @Test
    void aHistoryEntryIsItsEndItsTallyAndItsRevision() {
        SortedCells cells = CountHistory.CODEC.decodeOrEmpty(null);
        CountHistory.put(cells, new WindowResult(10, new Tally(1, 2, 3), 4));
        CountHistory.put(cells, new WindowResult(20, Tally.ZERO, WindowResult.NOT_EMITTED));

        byte[] value = CountHistory.CODEC.encode(cells);

        assertThat(value)
                .isEqualTo(hex(
                        "03",
                        "000000000000000a",
                        "000000000000000100000000000000020000000000000003",
                        "00000004",
                        "0000000000000014",
                        "000000000000000000000000000000000000000000000000",
                        "ffffffff"));
        assertThat(CountHistory.read(CountHistory.CODEC.decode(value), 0))
                .isEqualTo(new WindowResult(10, new Tally(1, 2, 3), 4));
    }

    @Test
    void anOpenStepIsArticlesMentionsAndStoriesByWindow() {
        OpenStep step = new OpenStep();
        step.add(2, 5);
        step.addStories(CountWindow.FIVE_MINUTES, 1);
        step.addStories(CountWindow.SEVEN_DAYS, -1);

        SortedCells cells = OpenStepCells.CODEC.decodeOrEmpty(null);
        OpenStepCells.put(cells, 10_000, step);

        byte[] value = OpenStepCells.CODEC.encode(cells);

        assertThat(value)
                .isEqualTo(hex(
                        "02",
                        "0000000000002710",
                        "0000000000000002",
                        "0000000000000005",
                        "0000000000000001",
                        "0000000000000000",
                        "0000000000000000",
                        "ffffffffffffffff"));
        OpenStep decoded = OpenStepCells.read(OpenStepCells.CODEC.decode(value), 0);
        assertThat(decoded.in(CountWindow.FIVE_MINUTES)).isEqualTo(new Tally(2, 1, 5));
        assertThat(decoded.in(CountWindow.SEVEN_DAYS)).isEqualTo(new Tally(2, -1, 5));
    }

    @Test
    void aStoryIsItsExpiryWhetherItHasOlderStepsAndItsNewestSteps() {
        StoryStepsCodec codec = new StoryStepsCodec();
        SortedCells steps = StoryStepsCodec.none().newest();
        steps.insert(0, 10_000).putInt(3);

        byte[] value = codec.encode(new StorySteps(20_000, true, steps));

        assertThat(value).isEqualTo(hex("01", "00004e20", "01", "0000000000002710", "00000003"));
        StorySteps decoded = codec.decode(value);
        assertThat(decoded.expiryDay()).isEqualTo(20_000);
        assertThat(decoded.hasOlder()).isTrue();
        assertThat(decoded.newest().time(0)).isEqualTo(10_000);
        assertThat(decoded.newest().read(0).getInt()).isEqualTo(3);
    }

    @Test
    void anOlderStepOfAStoryIsItsNumberOfArticles() {
        StoryStepsCodec codec = new StoryStepsCodec();

        assertThat(codec.encodeOlder(3)).isEqualTo(hex("01", "00000003"));
        assertThat(codec.decodeOlder(hex("01", "00000003"))).isEqualTo(3);
    }

    @Test
    void aClockIsItsTimeAndTheEndedTimesByWindow() {
        StepClockCodec codec = new StepClockCodec();

        byte[] value = codec.encode(new StepClockCodec.State(5, new long[] {10, 60, 900, 7200}));

        assertThat(value)
                .isEqualTo(hex(
                        "01",
                        "0000000000000005",
                        "000000000000000a",
                        "000000000000003c",
                        "0000000000000384",
                        "0000000000001c20"));
        assertThat(codec.decode(value).time()).isEqualTo(5);
        assertThat(codec.decode(value).ended()).containsExactly(10, 60, 900, 7200);
    }

    @Test
    void aListOfExpiriesIsNamesAndStories() {
        ExpiryList list = new ExpiryList(0);
        list.add(new StoryExpiries.Expiry("t", "s1"));
        list.add(new StoryExpiries.Expiry("u", "s2"));

        assertThat(list.encode()).isEqualTo(hex("02", "0174", "027331", "0175", "027332"));
        assertThat(ExpiryList.CODEC.decode(list.encode()))
                .containsExactly(new StoryExpiries.Expiry("t", "s1"), new StoryExpiries.Expiry("u", "s2"));
    }

    @Test
    void markersAreTheVersionAlone() {
        assertThat(EmittedCounts.codec().version()).isEqualTo((byte) 1);
    }

    static List<Codec<?>> codecs() {
        return Stream.concat(
                        RollingCounts.Stores.codecs().stream(),
                        Stream.of(ProvisionalCounts.codec(), NameValues.codec()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void aValueOfAnotherVersionIsRefused(Codec<?> codec) {
        byte[] value = new byte[64];
        Arrays.fill(value, (byte) (codec.version() + 1));

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(value))
                .withMessageContaining("format version " + (codec.version() + 1))
                .withMessageContaining("reads version " + codec.version());
    }
}
