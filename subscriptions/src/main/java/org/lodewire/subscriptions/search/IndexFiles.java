package org.lodewire.subscriptions.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an index. Not thread-safe. */
final class IndexFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    /** Of the documents of a file, so many per cent may be replaced ones before the file is written again. */
    private static final double REPLACED_PERCENT = 20;
    /** Files smaller than this fraction of the largest are merged as if they had this size. */
    private static final double SMALLEST = 100;

    private final Directory directory;

    /** @param directory closed with this */
    IndexFiles(Directory directory) {
        this.directory = directory;
    }

    /** How far the index got; empty if there is none, or one that cannot be read or is of other topics. */
    Optional<IndexState> state(String cluster) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Optional<IndexState> state =
                    Optional.ofNullable(IndexState.of(reader.getIndexCommit().getUserData(), cluster));
            if (state.isEmpty()) {
                LOG.info("The index of articles is of another version or cluster; it is made again.");
            }
            return state;
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            LOG.warn("The index of articles cannot be read; it is made again.", e);
            remove();
            return Optional.empty();
        }
    }

    /** Removes the files of an index that even its successor could not read, and no others. */
    private void remove() throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS)
                    || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }

    /** A writer that goes on, or begins again. Merges one file at a time, so that what merging needs for a time is bounded. */
    IndexWriter writer(IndexBounds bounds, boolean goOn) throws IOException {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setMaxMergedSegmentMB(bounds.maxSegmentMib());
        merges.setFloorSegmentMB(bounds.maxSegmentMib() / SMALLEST);
        merges.setDeletesPctAllowed(REPLACED_PERCENT);
        return new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setOpenMode(goOn ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                        .setMergePolicy(merges)
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setRAMBufferSizeMB(bounds.bufferMib())
                        .setCommitOnClose(false));
    }

    /** The bytes on disk. */
    long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += length(file);
        }
        return size;
    }

    private long length(String file) throws IOException {
        try {
            return directory.fileLength(file);
        } catch (NoSuchFileException | FileNotFoundException e) {
            return 0; // merged away meanwhile
        }
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
