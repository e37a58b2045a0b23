/**
 * Signatures of texts, made where the text is and compared where the index is, so that full texts never leave their
 * partition. Keeps no state.
 */
@NullMarked
package org.lodewire.analysis.stories.signature;

import org.jspecify.annotations.NullMarked;
