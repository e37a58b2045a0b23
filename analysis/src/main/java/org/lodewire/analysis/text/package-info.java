/**
 * Undoes the breaking of lines at a fixed column, plain logic for all stages that read text. Reads a text, writes a text or
 * where its lines go on, keeps nothing.
 */
package org.lodewire.analysis.text;
