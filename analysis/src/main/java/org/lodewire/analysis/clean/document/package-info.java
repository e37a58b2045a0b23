/**
 * The document that the clean stage works on: its lines, and for each removed line the reason.
 *
 * <p>Reads text, returns normalised lines. A {@link org.lodewire.analysis.clean.document.DocumentLines} holds the state of one
 * document while it is cleaned. Depends on no other package of the clean stage.
 */
@NullMarked
package org.lodewire.analysis.clean.document;

import org.jspecify.annotations.NullMarked;
