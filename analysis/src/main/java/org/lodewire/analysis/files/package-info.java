/**
 * Reads the small YAML and JSON files that users write. Reads a file, returns a tree of fields, and keeps nothing.
 */
package org.lodewire.analysis.files;
