package org.lodewire.analysis.clean.rule;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * What the rules state about the lines of a document.
 *
 * @param reasons why each line is boilerplate; null elements for other lines
 * @param certain whether each line is boilerplate for certain, whatever the model predicts
 */
@SuppressWarnings("ArrayRecordComponent") // Arrays of a document are filled once and read by index.
public record LineReasons(@Nullable String[] reasons, boolean[] certain) {

    /** Removes the lines that are boilerplate for certain; those removed before retain their reason. */
    public void removeCertain(DocumentLines document) {
        for (int i = 0; i < certain.length; i++) {
            String reason = reasons[i];
            if (certain[i] && reason != null) {
                document.remove(i, reason);
            }
        }
    }
}
