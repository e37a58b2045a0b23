/**
 * How fast the pipeline is on this machine, beside a plain copy of the same records. Starts a broker and a registry of
 * its own, reads a corpus or makes articles up, writes figures, keeps nothing.
 */
package org.lodewire.bench;
