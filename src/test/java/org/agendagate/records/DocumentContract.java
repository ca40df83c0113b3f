package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.agendagate.documents.DocumentReader;
import org.agendagate.documents.DocumentReading;
import org.agendagate.documents.PdfFiles;
import org.agendagate.documents.ReadDocument;
import org.agendagate.documents.WordFiles;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.Packet;
import org.agendagate.packet.Packets;
import org.agendagate.records.DocumentRecords.Keeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What a store of documents promises, whichever database holds it. */
abstract class DocumentContract {
    private static final Instant AT = Instant.parse("2026-10-08T01:00:00.123456Z");
    private static final Instant KEPT_AT = Instant.parse("2026-10-08T01:00:00.123Z");
    private static final byte[] FILE = WordFiles.of("第一条 总则", "第二条 期限为20日");

    private JdbcClient jdbc;
    private Store store;
    private Ledger ledger;
    private DocumentRecords documents;

    abstract DataSource freshDatabase();

    @BeforeEach
    void open() {
        store = new Store(freshDatabase());
        jdbc = store.jdbc();
        ledger = new Ledger(store);
        documents = new DocumentRecords(store, ledger, 1 << 30);
    }

    @Test
    void keepsADocumentOnceByItsFile() {
        ReadDocument document = read(FILE);

        Keeping first = documents.keep(document, FILE, AT, "clerk");
        Keeping again = documents.keep(document, FILE, AT.plusSeconds(60), "another");

        assertThat(first).isEqualTo(new Keeping(new DocumentRecord(document.summary(), KEPT_AT), true));
        assertThat(again).isEqualTo(new Keeping(first.document(), false));
        assertThat(documents.find(document.summary().fileHash())).contains(first.document());
        assertThat(documents.texts().list(document.summary().fileHash())).isEqualTo(document.texts());
        assertThat(jdbc.sql("select content from document").query(byte[].class).single())
                .isEqualTo(FILE);
        assertThat(ledger.head().seq()).isEqualTo(1);
    }

    @Test
    void knowsNothingOfWhatWasNeverKept() {
        assertThat(documents.find("sha256:0")).isEmpty();
        assertThat(documents.texts().list("sha256:0")).isEmpty();
        assertThat(documents.texts().digests(Set.of("sha256:0"))).isEmpty();
        assertThat(documents.listLike(Packets.regular())).isEmpty();
    }

    @Test
    void tellsWhichDocumentsOfAPacketItKeeps() {
        ReadDocument document = read(FILE);
        String hash = document.summary().fileHash();
        documents.keep(document, FILE, AT, "clerk");
        Packet packet = Packets.read(
                Packets.regularJson(json -> ((ObjectNode) json.at("/items/0/documents/0")).put("fileHash", hash)));

        assertThat(documents.listLike(packet))
                .containsExactly(new KnownDocument(
                        hash,
                        document.texts().get(0).digest(),
                        List.of(document.summary().textHash()),
                        14,
                        0,
                        0,
                        0,
                        0,
                        0));
    }

    @Test
    void readsAgainWhatAnEarlierBuildKept() {
        ReadDocument document = read(FILE);
        String hash = document.summary().fileHash();
        documents.keep(document, FILE, AT, "clerk");
        jdbc.sql("delete from document_text").update();

        DocumentRecord earlier = documents.find(hash).orElseThrow();
        assertThat(earlier.summary().textHash())
                .isEqualTo(document.texts().get(0).digest());
        assertThat(earlier.summary().earlierTextHashes()).isEmpty();
        assertThat(documents.texts().listUnread("", 10)).containsExactly(hash);
        assertThat(documents.texts().findContent(hash)).hasValue(FILE);
        assertThat(documents.texts().add(document, AT, "service")).isTrue();
        assertThat(documents.texts().add(document, AT, "service")).isFalse();

        assertThat(documents.texts().listUnread("", 10)).isEmpty();
        assertThat(documents.find(hash)).contains(new DocumentRecord(document.summary(), KEPT_AT));
        assertThat(ledger.list(hash)).extracting(LedgerRow::kind).containsExactly("DOCUMENT", "DOCUMENT_TEXT");
    }

    @Test
    void readsAgainWhatIsHandedInAgain() {
        ReadDocument document = read(FILE);
        documents.keep(document, FILE, AT, "clerk");
        jdbc.sql("delete from document_text").update();

        Keeping again = documents.keep(document, FILE, AT.plusSeconds(60), "clerk");

        assertThat(again).isEqualTo(new Keeping(new DocumentRecord(document.summary(), KEPT_AT), false));
        assertThat(documents.texts().list(document.summary().fileHash())).isEqualTo(document.texts());
    }

    @Test
    void knowsAFileByTheTextOfAnyReading() {
        byte[] pdf = PdfFiles.of(List.of("第一条 总则", "第二条 期限为20日"));
        ReadDocument word = read(FILE);
        documents.keep(word, FILE, AT, "clerk");
        documents.keep(read(pdf), pdf, AT, "clerk");
        String first = word.texts().get(0).digest();
        String second = word.texts().get(1).digest();

        Packet packet = Packets.read(
                Packets.regularJson(json -> ((ObjectNode) json.at("/items/0/documents/0")).put("textHash", second)));

        assertThat(documents.listLike(packet))
                .extracting(KnownDocument::fileHash)
                .containsExactlyInAnyOrder(
                        word.summary().fileHash(), read(pdf).summary().fileHash());
        assertThat(documents.texts().digests(Set.of(word.summary().fileHash())))
                .containsExactly(entry(word.summary().fileHash(), List.of(first, second)));
    }

    @Test
    void givesItsConnectionBack() {
        Packet packet = Packets.read(Packets.regularJson(
                json -> ((ObjectNode) json.at("/items/0/documents/0")).put("fileHash", "sha256:" + "0".repeat(64))));
        try (HikariDataSource one = new HikariDataSource()) {
            one.setDataSource(store.database());
            one.setMaximumPoolSize(1);
            one.setConnectionTimeout(1_000);
            DocumentRecords pooled = new DocumentRecords(new Store(one), ledger, 0);

            assertThat(pooled.listLike(packet)).isEmpty();
            assertThat(pooled.listLike(packet)).isEmpty();
        }
    }

    @Test
    void keepsADocumentOfTwentyMegabytes() {
        byte[] file = new byte[20 << 20];
        new java.util.Random(3).nextBytes(file);
        ReadDocument document = read(FILE);

        documents.keep(document, file, AT, "clerk");

        assertThat(jdbc.sql("select content from document").query(byte[].class).single())
                .isEqualTo(file);
    }

    @Test
    void keepsNoMoreThanThereIsRoomFor() {
        documents = new DocumentRecords(store, ledger, FILE.length + 10);
        documents.keep(read(FILE), FILE, AT, "clerk");
        byte[] other = "第一条 其他".getBytes(UTF_8);

        assertThatThrownBy(() -> documents.keep(read(other), other, AT, "clerk"))
                .isInstanceOf(DocumentRecords.StoreFullException.class);
        assertThat(documents.keep(read(FILE), FILE, AT, "clerk").fresh()).isFalse();
        assertThat(count()).isOne();
    }

    @Test
    void putsDownARefusalWithoutAnythingOfTheFile() {
        documents.refuse(AT, "clerk");

        assertThat(count()).isZero();
        assertThat(jdbc.sql("select kind, actor, subject from ledger").query().singleRow())
                .containsEntry("kind", "DOCUMENT_REFUSED")
                .containsEntry("actor", "clerk")
                .containsEntry("subject", "classified document");
    }

    @Test
    void keepsOnceWhenTheSameFileComesFromAllSidesAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            List<Future<Keeping>> keepings = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                keepings.add(callers.submit(() -> documents.keep(read(FILE), FILE, AT, "clerk")));
            }
            int fresh = 0;
            for (Future<Keeping> keeping : keepings) {
                fresh += keeping.get().fresh() ? 1 : 0;
            }
            assertThat(fresh).isOne();
        } finally {
            callers.shutdownNow();
        }
        assertThat(count()).isOne();
        assertThat(ledger.head().seq()).isEqualTo(1);
    }

    private long count() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }

    private static ReadDocument read(byte[] file) {
        return ((DocumentReading.Read) DocumentReader.read(file, null)).document();
    }
}
