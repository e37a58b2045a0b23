/** Creates the topics and registers the schemas of the catalogue, once and again; empties what can be made again. */
package org.lodewire.client.setup;
