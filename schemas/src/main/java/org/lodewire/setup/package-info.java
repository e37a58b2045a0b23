/** Creates the topics and registers the schemas of the catalogue, once and again. */
package org.lodewire.setup;
