package org.agendagate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.agendagate.facts.FactType;
import org.agendagate.facts.Vocabulary;
import org.junit.jupiter.api.Test;

/** What facts say of where they come from, held against the schema of packets. */
class FactSourcesTest {
    @Test
    void everySourceOfAFieldIsAPlaceInAPacket() {
        for (FactType type : Vocabulary.published().types()) {
            for (var field : type.fields()) {
                for (String source : type.sourcesOf(field)) {
                    assertThat(PacketSchema.published().at(source).isMissingNode())
                            .as(type.name() + "." + field.name() + " from " + source)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyFactHasAPlaceInAPacket() {
        for (FactType type : Vocabulary.published().types()) {
            assertThat(type.at().isEmpty()
                            || !PacketSchema.published().at(type.at()).isMissingNode())
                    .as(type.name())
                    .isTrue();
        }
    }
}
