package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agendagate.decision.ItemDecision;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormReaderTest {
    private static final PacketReader READER = PacketReader.create();
    private static final RuleBook RULES = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
    private static final Instant NOW = Instant.parse("2026-10-08T02:00:00Z");

    /** What goes through the form is decided as it would be without. */
    @ParameterizedTest
    @MethodSource("samples")
    void bringsEverySampleThroughTheForm(Path sample) throws IOException {
        byte[] json = Files.readAllBytes(sample);
        PacketForm form = PacketForm.of(
                JsonMapper.shared().readTree(json), RULES.reference().details(), List.of());

        ObjectNode back = FormReader.read(sent(form), false);

        assertThat(decided(back.toString().getBytes(UTF_8))).isEqualTo(decided(json));
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            return files.filter(file -> file.endsWith("packet.json"))
                    // Another office's are of its own rules.
                    .filter(file -> !file.startsWith("samples/offices"))
                    .filter(FormReaderTest::isReadable)
                    .sorted()
                    .toList();
        }
    }

    /** The classified ones never get to a form. */
    private static boolean isReadable(Path sample) {
        try {
            return READER.read(Files.readAllBytes(sample)) instanceof ReadPacket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void keepsWhatIsNoNumberAsItWasTyped() {
        ObjectNode packet = FormReader.read(
                Map.of("/items/0/minutes", new String[] {"十五"}, "/items/0/money/amountYuan", new String[] {"1,200"}),
                false);

        assertThat(packet.at("/items/0/minutes").asString()).isEqualTo("十五");
        assertThat(packet.at("/items/0/money/amountYuan").asInt()).isEqualTo(1200);
    }

    @Test
    void leavesOutEntriesInWhichNothingWasFilledIn() {
        Map<String, String[]> sent = Map.of(
                "entry:/items/0/documents/0", new String[] {"1"},
                "/items/0/documents/0/title", new String[] {" "},
                "/items/0/title", new String[] {"关于供水的请示"});

        assertThat(FormReader.read(sent, false).at("/items/0/documents")).isEmpty();
        assertThat(FormReader.read(sent, true).at("/items/0/documents")).hasSize(1);
    }

    @Test
    void asksForNoListThatMayBeEmpty() {
        String fresh = DraftJson.fresh("综合处", List.of(), NOW);
        ObjectNode added = (ObjectNode) JsonMapper.shared().readTree(fresh);
        DraftJson.add(added, "/items");
        ObjectNode typed = FormReader.read(Map.of("entry:/items/0", new String[] {"1"}), false);

        for (String json : List.of(fresh, added.toString(), typed.toString())) {
            assertThat(((MalformedPacket) READER.read(json.getBytes(UTF_8))).problems())
                    .extracting(PacketProblem::pointer)
                    .contains("/items/0/types")
                    .doesNotContain("/items/0/touches", "/items/0/coUnits", "/items/0/documents");
        }
    }

    @Test
    void addsAndRemovesEntries() {
        ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree("{\"items\": [{}]}");

        assertThat(DraftJson.add(packet, "/items/0/leaningOpinion/none")).isEqualTo("/items/0/leaningOpinion/none/0");
        assertThat(DraftJson.add(packet, "/items/0/documents")).isEqualTo("/items/0/documents/0");
        assertThat(DraftJson.add(packet, "/items/0/documents")).isEqualTo("/items/0/documents/1");
        DraftJson.remove(packet, "/items/0/documents/0");

        assertThat(packet.at("/items/0/documents")).hasSize(1);
    }

    private static List<Object> decided(byte[] json) {
        PacketReading reading = READER.read(json);
        assertThat(reading).isInstanceOf(ReadPacket.class);
        return new ArrayList<>(Gate.decide((ReadPacket) reading, History.none(), RULES, NOW).items().stream()
                .map(ItemDecision::findings)
                .toList());
    }

    /** As a browser sends it. */
    private static Map<String, String[]> sent(PacketForm form) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        form.head().forEach(field -> send(field, sent));
        form.items()
                .forEach(item ->
                        item.sections().forEach(section -> section.fields().forEach(field -> send(field, sent))));
        return sent;
    }

    private static void send(FormField field, Map<String, String[]> sent) {
        switch (field.kind()) {
            case GROUP, LIST -> field.children().forEach(child -> send(child, sent));
            case BOXES -> sent.put(field.pointer(), field.values().toArray(String[]::new));
            case LINES -> sent.put(field.pointer(), new String[] {field.lines()});
            case LINE, TEXT, NUMBER, DATE, TIME, FLAG, SELECT ->
                sent.put(field.pointer(), new String[] {field.value()});
        }
    }
}
