/**
 * Reads the small YAML and JSON files that users write. Reads a file, returns a tree of fields, and keeps nothing.
 */
@NullMarked
package org.lodewire.analysis.files;

import org.jspecify.annotations.NullMarked;
