/**
 * The demonstration: publishes the seed corpus, reads what the pipeline makes of it from every output topic, and shows it
 * as tables. Keeps nothing.
 */
package org.lodewire.cli.tour;
