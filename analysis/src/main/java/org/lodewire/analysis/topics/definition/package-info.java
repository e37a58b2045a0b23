/**
 * Reads topic definitions and their alert rules from YAML or JSON files. Returns validated definitions that can be
 * published, and keeps nothing.
 */
package org.lodewire.analysis.topics.definition;
