/**
 * Makes the gazetteer of the entities stage. Reads the hand-kept part and unpacked packages of open data, writes one file of
 * names with Wikidata ids among the resources of the streams module. Prefers no id to a doubtful one.
 */
package org.lodewire.training.gazetteer;
