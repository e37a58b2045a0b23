/**
 * The date of publication that an article's content states: parsing it from metadata, URLs and lines, choosing among
 * several, and deciding whether it becomes the event time. Reads text, returns values, holds no state.
 */
@NullMarked
package org.lodewire.analysis.clean.time;

import org.jspecify.annotations.NullMarked;
