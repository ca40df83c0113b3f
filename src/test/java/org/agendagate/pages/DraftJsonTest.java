package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftJsonTest {
    @Test
    void leavesOutOnlyTheCureNotesThatNobodyWrote() {
        assertThat(
                        DraftJson.withoutBlankNotes(
                                "{\"items\":[{\"cureNotes\":[{\"ruleId\":\"G01\"},{\"ruleId\":\"G03\",\"note\":\"已送审\"},"
                                        + "{\"ruleId\":\"G09\",\"note\":\" \"},{\"ruleId\":\"G02\",\"evidence\":\"复函.pdf\"}]},{}]}"))
                .isEqualTo("{\"items\":[{\"cureNotes\":[{\"ruleId\":\"G03\",\"note\":\"已送审\"},"
                        + "{\"ruleId\":\"G02\",\"evidence\":\"复函.pdf\"}]},{}]}");
    }

    @Test
    void findsInTheFormWhatPointsIntoThePacketWithoutBlankNotes() {
        String form = "{\"items\":[{\"cureNotes\":[{\"ruleId\":\"G01\"},{\"ruleId\":\"G03\",\"note\":\"已送审\"},"
                + "{\"ruleId\":\"G09\"},{\"ruleId\":\"G02\",\"note\":\"已复函\"}]}]}";

        assertThat(List.of("/items/0/cureNotes/0/note", "/items/0/cureNotes/1", "/items/0/title"))
                .extracting(pointer -> DraftJson.withBlankNotes(pointer, DraftJson.tree(form)))
                .containsExactly("/items/0/cureNotes/1/note", "/items/0/cureNotes/3", "/items/0/title");
    }

    @Test
    void keepsWhatIsNoNoteSoThatItIsTold() {
        String form = "{\"items\":[{\"cureNotes\":[\"已改\"]}]}";

        assertThat(DraftJson.withoutBlankNotes(form)).isEqualTo(form);
    }
}
