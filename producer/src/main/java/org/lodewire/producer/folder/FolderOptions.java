package org.lodewire.producer.folder;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.article.SizeLimit;

/**
 * How a folder is watched.
 *
 * @param folder the folder
 * @param settle for how long a file must not have changed before it is read
 * @param source who published pages and texts, which do not say so; null if that is not known
 * @param limit  how large an article may be
 */
public record FolderOptions(
        Path folder, Duration settle, @Nullable String source, SizeLimit limit) {}
