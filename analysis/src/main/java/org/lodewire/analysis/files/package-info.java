/**
 * Reads the small structured files that users write, in YAML or JSON, plain logic for all stages. Reads a file, writes a tree
 * of fields, keeps nothing.
 */
package org.lodewire.analysis.files;
