package org.lodewire.producer.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.archive.ArchiveSource;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.source.ArticleSource;
import org.lodewire.producer.source.RowSource;
import org.lodewire.producer.source.WholeFile;

/** The kinds of files that can be published. */
enum FileKind {
    /** Rows of JSON. */
    ROWS,
    /** One article as JSON, over any number of lines. */
    JSON,
    /** A page. */
    HTML,
    /** A plain text. */
    TEXT,
    /** A web archive. */
    ARCHIVE;

    private static final int BEGINNING = 512;
    private static final int GZIP_1 = 0x1F;
    private static final int GZIP_2 = 0x8B;

    /** The kind of a file by its name, or else by how it begins; empty if that is none that is known. */
    static Optional<FileKind> of(Path file) throws IOException {
        FileKind named = byName(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
        if (named != null) {
            return Optional.of(named);
        }
        try (InputStream in = open(file)) {
            return Optional.ofNullable(byBeginning(new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1)));
        }
    }

    private static @Nullable FileKind byName(String name) {
        if (name.endsWith(".warc.zst")) {
            return ARCHIVE;
        }
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "ndjson", "jsonl" -> ROWS;
            case "json" -> JSON;
            case "html", "htm", "xhtml" -> HTML;
            case "txt", "text" -> TEXT;
            case "warc", "arc" -> ARCHIVE;
            default -> null;
        };
    }

    private static @Nullable FileKind byBeginning(String beginning) {
        String text = beginning.stripLeading().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("WARC/") || beginning.startsWith("filedesc:")) {
            return ARCHIVE;
        }
        return text.startsWith("{")
                ? ROWS
                : text.startsWith("<!doctype html") || text.startsWith("<html") ? HTML : null;
    }

    /**
     * Opens a file of this kind.
     *
     * @param source who published what does not say so; null if that is not known
     */
    ArticleSource open(Path file, @Nullable String source, SizeLimit limit) throws IOException {
        String name = file.toString();
        return switch (this) {
            case ROWS -> new RowSource(open(file), name, limit);
            case ARCHIVE -> new ArchiveSource(List.of(file), limit);
            case JSON -> WholeFile.json(open(file), name, limit);
            case HTML -> WholeFile.html(open(file), name, source, limit);
            case TEXT -> WholeFile.text(open(file), name, source, limit);
        };
    }

    /** Opens a file, decompressed if its content is compressed with gzip. */
    private static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean compressed = in.read() == GZIP_1 && in.read() == GZIP_2;
        in.reset();
        try {
            return compressed ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
