package org.lodewire.producer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.SizeLimit;

/** Whatever happens to an archive, every record that is intact is read, once and in order, and the rest is reported. */
@Timeout(300)
class DamagedArchivesTest {

    private static final int RECORDS = 6;

    /** More with {@code -Drounds=1000}. */
    private static final int ROUNDS = Integer.getInteger("rounds", 40);

    @TempDir
    private Path folder;

    private final Random random = new Random(15);

    private static final List<String> NAMES = List.of("alpha", "bravo", "charlie", "delta", "echo", "foxtrot");

    /** What is done to one record of an archive. */
    private static final Map<String, BiFunction<byte[], Random, byte[]>> DAMAGES = Map.of(
            "flipped", DamagedArchivesTest::flipped,
            "cut", (record, random) -> Arrays.copyOf(record, random.nextInt(record.length)),
            "without its beginning",
                    (record, random) ->
                            Arrays.copyOfRange(record, 1 + random.nextInt(record.length - 1), record.length),
            "overwritten", (record, random) -> junk(record.length, random),
            "followed by junk", (record, random) -> WebArchive.join(record, junk(1 + random.nextInt(300), random)),
            "empty", (record, random) -> new byte[0]);

    @Test
    void readsTheIntactRecordsOfAPlainArchive() throws IOException {
        damageOneOf(pages());
    }

    @Test
    void readsTheIntactRecordsOfACompressedArchive() throws IOException {
        damageOneOf(pages().stream().map(WebArchive::gzip).toList());
    }

    @Test
    void readsTheIntactRecordsOfAnArchiveInZstandard() throws IOException {
        damageOneOf(pages().stream().map(WebArchive::zstd).toList());
    }

    private void damageOneOf(List<byte[]> records) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            int damaged = random.nextInt(records.size());
            for (Map.Entry<String, BiFunction<byte[], Random, byte[]>> damage : DAMAGES.entrySet()) {
                List<byte[]> written = new ArrayList<>(records);
                written.set(damaged, damage.getValue().apply(records.get(damaged), random));
                List<String> intact = new ArrayList<>(NAMES);
                intact.remove(damaged);

                List<String> read = read(WebArchive.join(written.toArray(byte[][]::new)));
                read.retainAll(intact);

                assertThat(read)
                        .as("round %d, record %d is %s", round, damaged, damage.getKey())
                        .isEqualTo(intact);
            }
        }
    }

    @Test
    void readsWhatIsBeforeTheEndOfAnArchiveThatWasCut() throws IOException {
        List<byte[]> plain = pages();
        List<byte[]> compressed = plain.stream().map(WebArchive::gzip).toList();
        List<byte[]> frames = plain.stream().map(WebArchive::zstd).toList();
        for (List<byte[]> records : List.of(plain, compressed, frames)) {
            byte[] all = WebArchive.join(records.toArray(byte[][]::new));
            for (int end = 0; end < all.length; end += 1 + random.nextInt(20)) {
                int whole = 0;
                int size = 0;
                while (size + records.get(whole).length <= end) {
                    size += records.get(whole++).length;
                }
                List<String> read = read(Arrays.copyOf(all, end));
                assertThat(read.subList(0, Math.min(whole, read.size())))
                        .as("cut at byte %d", end)
                        .isEqualTo(NAMES.subList(0, whole));
            }
        }
    }

    @Test
    void readsWhatIsBeforeTheDamageInOneMember() throws IOException {
        byte[] all = WebArchive.gzip(WebArchive.join(pages().toArray(byte[][]::new)));
        assertThat(read(all)).isEqualTo(NAMES);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(read(flipped(all, random)).size()).isLessThanOrEqualTo(RECORDS);
            assertThat(read(Arrays.copyOf(all, random.nextInt(all.length))).size())
                    .isLessThanOrEqualTo(RECORDS);
        }
    }

    @Test
    void endsOnAnyBytes() throws IOException {
        byte[][] words = {
            WebArchive.bytes("WARC/1.0\r\n"),
            WebArchive.bytes("Content-Length: 5\r\n"),
            WebArchive.bytes("\r\n"),
            WebArchive.bytes("WARC-Type: response\r\n"),
            {0x1F, (byte) 0x8B, 8, 0},
            {0, 0, 0},
            {(byte) 0xFF, 0x1F},
            WebArchive.bytes("filedesc://x 0.0.0.0 20260101000000 text/plain 3\n"),
            WebArchive.gzip(new byte[9]),
            {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD},
            WebArchive.zstd(new byte[9]),
            WebArchive.skippable(0x184D2A5D, WebArchive.bytes("a dictionary")),
            WebArchive.skippable(0x184D2A50, WebArchive.zstd(new byte[9]))
        };
        for (int round = 0; round < ROUNDS; round++) {
            byte[][] parts = new byte[random.nextInt(60)][];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = random.nextInt(9) == 0 ? junk(20, random) : words[random.nextInt(words.length)];
            }
            read(WebArchive.join(parts));
        }
    }

    private List<String> read(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("damaged.warc.gz"), archive);
        List<String> names = new ArrayList<>();
        try (ArchiveSource source = new ArchiveSource(List.of(file), SizeLimit.DEFAULT)) {
            Optional<Arrival> next = source.next();
            while (next.isPresent()) {
                if (next.get() instanceof Article article) {
                    String url = String.valueOf(article.url());
                    names.add(url.substring(url.lastIndexOf('/') + 1));
                }
                next = source.next();
            }
        }
        return names;
    }

    private List<byte[]> pages() {
        return NAMES.stream()
                .map(name -> WebArchive.page(
                        "http://news.example/" + name,
                        "<html><p>" + "The mine of " + name + " opened. ".repeat(random.nextInt(40)) + "</p></html>"))
                .toList();
    }

    private static byte[] flipped(byte[] record, Random random) {
        byte[] damaged = record.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private static byte[] junk(int length, Random random) {
        byte[] junk = new byte[length];
        random.nextBytes(junk);
        return junk;
    }
}
