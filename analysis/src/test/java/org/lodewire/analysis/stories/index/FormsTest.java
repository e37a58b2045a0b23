package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodewire.analysis.stories.signature.StorySignature;

/** Notices in one form are not copies of one another, and a copy of a notice is one. */
class FormsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final StoryIndex index = new StoryIndex(new InMemorySignatureStore());

    private String story(String id, String title, String text) {
        return index.place(id, StorySignature.of(title, text), NOON).storyId();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aNoticeWithOtherNamesOrFiguresIsAnotherStory(Form form) {
        story("one", form.title(0), form.notice(0));
        assertThat(story("other", form.title(1), form.notice(1))).isEqualTo("other");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aCopyOfANoticeIsTheSameStory(Form form) {
        story("one", form.title(0), form.notice(0));
        assertThat(story("copy", form.title(0) + ", reports say", form.notice(0) + " Reported by the desk."))
                .isEqualTo("one");
    }

    @Test
    void aNoticeUnderTheOthersHeadlineIsAnotherStory() {
        story("one", Form.OBITUARY.title(0), Form.OBITUARY.notice(0));
        assertThat(story("other", Form.OBITUARY.title(0), Form.OBITUARY.notice(1)))
                .isEqualTo("other");
    }
}
