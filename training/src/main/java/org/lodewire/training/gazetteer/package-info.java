/**
 * Creates the gazetteer of the entities stage. Reads the curated part and unpacked packages of open data, writes one
 * file of names with Wikidata ids, which is a resource of the analysis module, and keeps nothing. Prefers no id to an
 * uncertain one.
 */
@NullMarked
package org.lodewire.training.gazetteer;

import org.jspecify.annotations.NullMarked;
