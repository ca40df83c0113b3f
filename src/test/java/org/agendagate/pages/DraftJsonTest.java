package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

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
}
