package org.agendagate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.facts.FactType;
import org.agendagate.facts.Vocabulary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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

    /** Of what the packet is made: places, which are no words of rules, and the details, which the office declares itself. */
    private static final Set<String> NO_FIELD_OF_ITS_OWN = Set.of("/items/0/itemNo", "/items/0/details");

    @Test
    void everyFieldOfAPacketIsShownByAFactAsItIs() {
        Set<String> shown = new HashSet<>();
        for (FactType type : Vocabulary.published().types()) {
            type.fields().forEach(field -> shown.addAll(type.sourcesOf(field)));
        }
        Set<String> unseen = new TreeSet<>();
        collectLeaves(PacketSchema.published().at(""), "", unseen);
        assertThat(unseen).hasSizeGreaterThan(200);
        // The other steps of a major decision are fields of the same fact.
        unseen.removeIf(place -> shown.contains(place)
                || shown.contains(place.replaceFirst("/majorDecision/[a-zA-Z]+", "/majorDecision/riskAssessment")));
        unseen.removeAll(NO_FIELD_OF_ITS_OWN);

        assertThat(unseen).as("fields of a packet that no fact shows").isEmpty();
    }

    private static void collectLeaves(JsonNode spot, String pointer, Set<String> leaves) {
        if (spot.has("properties")) {
            spot.path("properties").propertyNames().forEach(name -> collectAt(pointer + "/" + name, leaves));
        } else if (spot.has("items")) {
            String entry = pointer + "/0";
            JsonNode inside = PacketSchema.published().at(entry);
            if (inside.has("properties")) {
                collectLeaves(inside, entry, leaves);
            } else {
                leaves.add(pointer);
            }
        } else {
            leaves.add(pointer);
        }
    }

    private static void collectAt(String pointer, Set<String> leaves) {
        collectLeaves(PacketSchema.published().at(pointer), pointer, leaves);
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
