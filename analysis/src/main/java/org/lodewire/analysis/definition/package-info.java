/**
 * What all files of definitions have in common, whatever they define: reads YAML or JSON files, returns their fields with all
 * faults at once, each with file, field, fault and remedy, and keeps nothing.
 */
@NullMarked
package org.lodewire.analysis.definition;

import org.jspecify.annotations.NullMarked;
