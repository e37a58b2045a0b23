/**
 * Reads topic definitions and their alert rules from YAML or JSON files. Returns validated definitions that can be
 * published, and keeps nothing.
 */
@NullMarked
package org.lodewire.analysis.topics.definition;

import org.jspecify.annotations.NullMarked;
