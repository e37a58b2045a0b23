/**
 * The metadata that a page declares for its article: title, byline, date, URL, language. Reads the parsed page, returns one
 * record, holds no state. Several declarations are compared before one is chosen. Plain logic.
 */
@NullMarked
package org.lodewire.analysis.clean.page.metadata;

import org.jspecify.annotations.NullMarked;
