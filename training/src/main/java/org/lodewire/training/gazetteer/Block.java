package org.lodewire.training.gazetteer;

import java.util.List;

/** Lines of one source, under a comment that names it. */
public record Block(String comment, List<String> lines) {}
