package org.agendagate.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.agendagate.facts.Document;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.OpinionRole;
import org.agendagate.packet.Packets;
import org.agendagate.packet.TextDigests.Likeness;
import org.agendagate.reference.Reference;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts are compared by the newest reading that both were read by, and taken for the same only where one is shared. */
class SeenTextsTest {
    private static final String FILE = "sha256:" + "f".repeat(64);
    private static final String FIRST = "sha256:" + "a".repeat(64);
    private static final String SECOND = "sha256-2:" + "b".repeat(64);
    private static final String CHANGED = "sha256-2:" + "c".repeat(64);

    private static final Reference REFERENCE = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled()))
            .ruleBook()
            .reference();
    private static final Path SIGNED = Path.of("samples/integrity/text-after-signing/accepts-signed-text/packet.json");
    private static final OffsetDateTime DECIDED_AT = OffsetDateTime.parse("2026-09-30T09:30:00+08:00");
    private static final KnownDocument KEPT = new KnownDocument(FILE, FIRST, List.of(SECOND), 100, 0, 0, 0, 0, 0);
    private static final KnownDocument KEPT_BEFORE = new KnownDocument(FILE, FIRST, 100, 0, 0, 0);

    @Test
    void staysValidWhoseDigestIsOfAnEarlierReading() {
        Document document = document(FIRST, FIRST, KEPT);

        assertThat(document.sameAsSigned()).isTrue();
        assertThat(document.sameAsReviewed()).isTrue();
        assertThat(document.sameAsStored()).isTrue();
    }

    @Test
    void seesWhatOnlyTheNewerReadingTakesForText() {
        Document document = document(SECOND, CHANGED, KEPT);

        assertThat(document.sameAsSigned()).isFalse();
        assertThat(document.comparableToSigned()).isTrue();
        assertThat(document.sameAsReviewed()).isFalse();
        assertThat(document.comparableToReviewed()).isTrue();
        assertThat(document.sameAsStored()).isTrue();
    }

    @Test
    void isNotSureWhereNoReadingIsShared() {
        Document document = document(FIRST, SECOND, null);

        assertThat(document.sameAsSigned()).isFalse();
        assertThat(document.comparableToSigned()).isFalse();
        assertThat(document.sameAsReviewed()).isFalse();
        assertThat(document.comparableToReviewed()).isFalse();
    }

    @Test
    void isNotSureOfAFileThatWasNotReadAgainYet() {
        Document document = document(SECOND, FIRST, KEPT_BEFORE);

        assertThat(document.sameAsStored()).isFalse();
        assertThat(document.comparableToStored()).isFalse();
        assertThat(document.sameAsSigned()).isTrue();
    }

    @Test
    void isSureOfAnotherTextWhicheverReadingTellsIt() {
        assertThat(document(CHANGED, SECOND, KEPT).sameAsStored()).isFalse();
        assertThat(document(CHANGED, SECOND, KEPT).comparableToStored()).isTrue();
    }

    @Test
    void holdsEachTextOfAListByItself() {
        ObjectNode packet = packet(SECOND, FIRST);
        ((ArrayNode) packet.at("/items/0/leaderOpinions/0/coversTextHashes")).add(CHANGED);

        assertThat(document(packet, KEPT).sameAsSigned()).isTrue();
    }

    @Test
    void takesAConfirmedChangeByTheReadingsOfBothItsEnds() {
        ObjectNode packet = packet(SECOND, CHANGED);
        ((ObjectNode) packet.at("/items/0/documents/0"))
                .putArray("changes")
                .addObject()
                .put("fromTextHash", CHANGED)
                .put("toTextHash", FIRST)
                .put(
                        "confirmedBy",
                        packet.at("/items/0/leaderOpinions/0/leader").asString())
                .put("confirmedOn", "2026-09-20");

        assertThat(document(packet, KEPT).sameAsSigned()).isTrue();
        assertThat(document(packet, KEPT).sameAsReviewed()).isFalse();
    }

    @Test
    void isSureWhereOneOfSeveralSignedAnotherText() {
        DeliberationDocument document =
                Packets.read(packet(FIRST, FIRST)).items().get(0).documents().get(0);
        LeaderOpinion unsure = opinion(SECOND);
        LeaderOpinion another = opinion("sha256:" + "9".repeat(64));

        assertThat(new SeenTexts(Map.of(), List.of(opinion(FIRST), unsure)).likeSigned(document))
                .isEqualTo(Likeness.UNKNOWN);
        assertThat(new SeenTexts(Map.of(), List.of(unsure, another)).likeSigned(document))
                .isEqualTo(Likeness.OTHER);
    }

    private static LeaderOpinion opinion(String seen) {
        return new LeaderOpinion(
                "L-常务", OpinionRole.LEADER_IN_CHARGE, null, null, "同意。", true, null, null, 1, List.of(seen), List.of());
    }

    private static Document document(String declared, String seen, @Nullable KnownDocument kept) {
        return document(packet(declared, seen), kept);
    }

    /** A packet in order, but for its texts. */
    private static ObjectNode packet(String declared, String seen) {
        ObjectNode json = JsonMapper.shared().readTree(SIGNED.toFile()).asObject();
        ObjectNode item = Packets.item(json, 0);
        ObjectNode document = (ObjectNode) item.at("/documents/0");
        document.put("textHash", declared).put("fileHash", FILE).putArray("changes");
        document.path("reviews").forEach(review -> ((ObjectNode) review).put("reviewedTextHash", seen));
        item.path("leaderOpinions")
                .forEach(opinion ->
                        ((ObjectNode) opinion).putArray("coversTextHashes").add(seen));
        return json;
    }

    private static Document document(ObjectNode packet, @Nullable KnownDocument kept) {
        History history = new History(List.of(), List.of(), kept == null ? List.of() : List.of(kept));
        return Derivation.of(Packets.read(packet), history, REFERENCE, DECIDED_AT).all().stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
