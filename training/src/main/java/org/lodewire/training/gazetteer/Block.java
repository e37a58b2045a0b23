package org.lodewire.training.gazetteer;

import java.util.List;

/** Lines of the gazetteer from one source, with a comment that names the source. */
public record Block(String comment, List<String> lines) {}
