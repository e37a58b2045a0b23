package org.lodewire.subscriptions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lodewire.subscriptions.search.Articles.NOON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Kinship;

class ArticleIndexTest {

    /** Does not wait for the disk. */
    private static final class Unsynced extends FilterDirectory {

        Unsynced(Directory directory) {
            super(directory);
        }

        @Override
        public void sync(Collection<String> names) {}

        @Override
        public void syncMetaData() {}
    }

    /** A disk that can be full. */
    private static final class Disk extends FilterDirectory {

        private boolean full;

        Disk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @TempDir
    private Path folder;

    private TestIndex open(IndexBounds bounds) {
        try {
            return new TestIndex(new Unsynced(FSDirectory.open(folder)), bounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void replacesAnArticleByItsRevision() {
        try (TestIndex index = new TestIndex()) {
            index.add("a", Articles.clean("a", NOON, "Old", "Cobalt is mined."));
            index.add("a", Articles.clean("a", NOON, "New", "Nickel is mined."));

            assertThat(index.find("cobalt OR nickel")).containsExactly("a");
            assertThat(index.find("cobalt")).isEmpty();
        }
    }

    @Test
    void forgetsAnArticleThatIsWithdrawn() {
        CleanArticle published = Articles.clean("a", NOON, null, "Cobalt is mined.");
        try (TestIndex index = new TestIndex()) {
            index.add("a", published);
            index.add("a", published, Articles.withdrawn("a", NOON.plusSeconds(60)));

            assertThat(index.find("cobalt")).isEmpty();
            assertThat(index.index().find("a")).isEmpty();
        }
    }

    @Test
    void findsAnArticleOnceItsTextHasCome() {
        try (TestIndex index = new TestIndex()) {
            index.add("a", Articles.mention("metals", "a", NOON, false));
            List<String> before = index.find("cobalt");
            index.addAll(List.of(
                    index.index().find("a").orElseThrow().with(Articles.clean("a", NOON, null, "Cobalt is mined."))));

            assertThat(before).isEmpty();
            assertThat(index.find("cobalt")).containsExactly("a");
            assertThat(index.index().find("a").orElseThrow().mentions()).containsOnlyKeys("metals");
        }
    }

    @Test
    void findsAnArticleThatComesLate() {
        try (TestIndex index = new TestIndex()) {
            index.add("now", Articles.clean("now", NOON, null, "Cobalt is mined."));
            index.add("late", Articles.clean("late", NOON.minus(Duration.ofDays(3)), null, "Cobalt was mined."));

            assertThat(index.find("cobalt")).containsExactly("now", "late");
        }
    }

    @Test
    void keepsTheArticlesOfItsDaysOnly() {
        try (TestIndex index = open(new IndexBounds(Duration.ofDays(2), 64 << 20))) {
            index.add("old", Articles.clean("old", NOON.minus(Duration.ofDays(3)), null, "Cobalt"));
            index.add("day", Articles.clean("day", NOON.minus(Duration.ofDays(1)), null, "Cobalt"));
            index.add("now", Articles.clean("now", NOON, null, "Cobalt"));
            index.commit();

            assertThat(index.find("cobalt")).containsExactly("now", "day");
            assertThat(index.index().status().from()).isEqualTo(NOON.minus(Duration.ofDays(2)));
        }
    }

    @Test
    void takesNoArticleThatIsOlderThanThoseThatHaveLeft() {
        try (TestIndex index = open(new IndexBounds(Duration.ofDays(2), 64 << 20))) {
            index.add("now", Articles.clean("now", NOON, null, "Cobalt"));
            index.commit();
            index.add("old", Articles.clean("old", NOON.minus(Duration.ofDays(3)), null, "Cobalt"));

            assertThat(index.find("cobalt")).containsExactly("now");
        }
    }

    private static List<ArticleParts> batch(Random random, int number, Instant from) {
        List<ArticleParts> batch = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 12; word++) {
                text.append(new BigInteger(800, random).toString(36)).append(' ');
            }
            String id = number + "-" + i;
            batch.add(Articles.parts(id, Articles.clean(id, from.plusSeconds(i), "Cobalt", text.toString())));
        }
        return batch;
    }

    @Test
    void neverOccupiesMoreThanItsBytesAndKeepsTheNewest() throws IOException {
        IndexBounds bounds = new IndexBounds(Duration.ofDays(365), 8 << 20);
        Random random = new Random(7);
        long most = 0;
        long written = 0;
        try (TestIndex index = open(bounds)) {
            for (int batch = 0; batch < 30; batch++) {
                List<ArticleParts> articles = batch(random, batch, NOON.plus(Duration.ofHours(batch)));
                written += articles.stream()
                        .mapToLong(article -> Objects.requireNonNull(article.clean())
                                .getText()
                                .length())
                        .sum();
                index.addAll(articles);
                most = Math.max(most, bytes());
                index.commit();
                most = Math.max(most, bytes());
            }
            List<String> found =
                    TestIndex.ids(index.search(TestIndex.request(null, SearchFilter.ALL, SearchOrder.NEWEST, 5_000)));
            Instant oldest = index.index().status().from();

            assertThat(written).isGreaterThan(bounds.bytes());
            assertThat(most).isLessThanOrEqualTo(bounds.bytes());
            assertThat(found).hasSizeGreaterThan(500).startsWith("29-199").doesNotContain("0-0");
            assertThat(index.index().find("29-0")).isPresent();
            assertThat(oldest).isAfter(NOON);
        }
    }

    @Test
    void goesOnAfterARestartFromWhereItsCommitIs() {
        try (TestIndex index = open(TestIndex.BOUNDS)) {
            index.add("a", Articles.clean("a", NOON, null, "Cobalt"), Articles.story("a", "s", NOON, Kinship.FIRST));
            index.commit();
            index.add("b", Articles.clean("b", NOON, null, "Cobalt"));
        }
        try (TestIndex index = open(TestIndex.BOUNDS)) {
            assertThat(index.find("cobalt")).containsExactly("a");
            assertThat(index.index().state().positions())
                    .containsEntry(new TopicPartition("news.articles.clean", 3), 1L);
            assertThat(index.index().state().clock()).isEqualTo(NOON);
        }
    }

    @Test
    void goesOnFromItsLastCommitOnceAFullDiskHasSpaceAgain() throws IOException {
        Disk disk = new Disk();
        try (TestIndex index = new TestIndex(disk, TestIndex.BOUNDS)) {
            index.add("a", Articles.clean("a", NOON, null, "Cobalt"));
            index.commit();
            index.add("b", Articles.clean("b", NOON, null, "Cobalt"));
            disk.full = true;
            assertThatThrownBy(() -> {
                        index.add("c", Articles.clean("c", NOON, null, "Cobalt"));
                        index.commit();
                    })
                    .hasRootCauseMessage("No space left on device");
            assertThat(index.find("cobalt")).contains("a", "b");

            disk.full = false;
            assertThat(index.index().reopen()).isTrue();
            assertThat(index.find("cobalt")).containsExactly("a");
            assertThat(index.index().state().positions())
                    .containsEntry(new TopicPartition("news.articles.clean", 3), 1L);
            index.add("b", Articles.clean("b", NOON, null, "Cobalt"));
            index.commit();
            assertThat(index.find("cobalt")).containsExactlyInAnyOrder("a", "b");
            assertThat(index.index().reopen()).isFalse();
        }
    }

    @Test
    void beginsAgainIfItsTopicsAreOthers() {
        try (TestIndex index = open(TestIndex.BOUNDS)) {
            index.add("a", Articles.clean("a", NOON, null, "Cobalt"));
            index.commit();
        }
        try (ArticleIndex index = ArticleIndex.open(folder, TestIndex.BOUNDS, "another cluster")) {
            assertThat(index.status().articles()).isZero();
            assertThat(index.state().positions()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void beginsAgainIfItsFilesAreDamaged() throws IOException {
        try (TestIndex index = open(TestIndex.BOUNDS)) {
            index.add("a", Articles.clean("a", NOON, null, "Cobalt"));
            index.commit();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each ->
                            each.toString().endsWith(".cfs") || each.toString().endsWith(".si"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (TestIndex index = open(TestIndex.BOUNDS)) {
            assertThat(index.index().status().articles()).isZero();
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessUses() throws IOException {
        try (TestIndex index = open(TestIndex.BOUNDS)) {
            index.commit();
            assertThatThrownBy(() -> ArticleIndex.open(folder, TestIndex.BOUNDS, "a cluster"))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("is used by another process");
        }
    }
}
