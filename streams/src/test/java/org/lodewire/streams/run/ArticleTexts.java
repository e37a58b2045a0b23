package org.lodewire.streams.run;

/** Texts of articles for tests with the topic {@code neodymium}. */
final class ArticleTexts {

    /** Contains one mention. */
    static final String ABOUT = """
            Officials in the capital said on Wednesday that a shipment of neodymium had left the port.
            The buyer, a maker of motors for electric cars, had waited for it since the beginning of spring.
            Analysts expect that more licences for such exports will be granted before the end of the month.
            """;

    /** Contains no mention. */
    static final String UNRELATED = """
            The town council met on Tuesday to discuss the budget for schools and the repair of two bridges.
            Members of both parties agreed that the older of the two should be closed to lorries at once.
            A final vote will be taken next week, after the public has had its say on the plans.
            """;

    private ArticleTexts() {}
}
