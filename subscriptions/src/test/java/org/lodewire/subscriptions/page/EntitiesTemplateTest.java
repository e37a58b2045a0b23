package org.lodewire.subscriptions.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodewire.subscriptions.page.model.RisingEntities;
import org.lodewire.subscriptions.page.model.RisingEntities.Item;

class EntitiesTemplateTest {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, getClass().getClassLoader(), "org.lodewire.subscriptions.page.templates");

    private String html(String stories) {
        StringOutput output = new StringOutput();
        Item perth = new Item("Perth", "place", "entity:Q3183", stories, "+9");
        engine.render(
                "entities.jte",
                Map.of("entities", new RisingEntities("Rising entities, stories in 1h", List.of(perth))),
                output);
        return output.toString();
    }

    @Test
    void givesTheUnitOfANumber() {
        assertThat(html("13")).contains("13<span class=\"hidden\"> stories<");
    }

    @Test
    void givesTheUnitOfOne() {
        assertThat(html("1")).contains("1<span class=\"hidden\"> story<");
    }
}
