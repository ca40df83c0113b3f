package org.agendagate.handling;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.agendagate.access.Person;
import org.agendagate.documents.DocumentFlaw;
import org.agendagate.documents.DocumentReader;
import org.agendagate.documents.DocumentReading;
import org.agendagate.documents.ReadDocument;
import org.agendagate.handling.DocumentTaken.Busy;
import org.agendagate.handling.DocumentTaken.Classified;
import org.agendagate.handling.DocumentTaken.Flawed;
import org.agendagate.handling.DocumentTaken.Full;
import org.agendagate.handling.DocumentTaken.Kept;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.DocumentRecords.Keeping;
import org.agendagate.records.DocumentRecords.StoreFullException;
import org.agendagate.reload.LiveRuleBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Takes documents in, a few at once over all doors. A file is in memory alone until it was looked at for markings; that is
 * why it comes as the body of a request and not as a form, whose parts a server puts on disk.
 */
@Component
public final class TakingDocuments {
    private static final Logger log = LoggerFactory.getLogger(TakingDocuments.class);

    /** As many files are in memory at once. */
    private static final int AT_ONCE = 4;

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final DocumentRecords documents;
    private final LiveRuleBook rules;
    private final Clock clock;
    private final int largest;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** @param largest file that is read */
    TakingDocuments(
            DocumentRecords documents,
            LiveRuleBook rules,
            Clock clock,
            @Value("${agendagate.documents.largest}") DataSize largest) {
        this.documents = documents;
        this.rules = rules;
        this.clock = clock;
        this.largest = Math.toIntExact(Math.min(largest.toBytes(), Integer.MAX_VALUE - 16));
    }

    /**
     * Reads a file and keeps it by its digest, for the person's division.
     *
     * @param length what the sender says of it, or less than 0
     * @param name as the sender calls the file; looked at for a marking, and not kept
     */
    public DocumentTaken take(InputStream content, long length, @Nullable String name, Person person)
            throws IOException, InterruptedException {
        DocumentTaken taken = taken(content, length, name, person);
        log(taken);
        return taken;
    }

    private DocumentTaken taken(InputStream content, long length, @Nullable String name, Person person)
            throws IOException, InterruptedException {
        if (length > largest) {
            return new Flawed(DocumentFlaw.TOO_LARGE);
        } else if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            return new Busy();
        }
        try {
            byte[] file = content.readNBytes(largest + 1);
            return file.length > largest ? new Flawed(DocumentFlaw.TOO_LARGE) : read(file, name, person);
        } finally {
            places.release();
        }
    }

    private DocumentTaken read(byte[] file, @Nullable String name, Person person) {
        DocumentReading reading =
                DocumentReader.read(file, name, rules.current().book().markings());
        if (reading instanceof DocumentReading.Classified classified) {
            documents.refuse(clock.instant(), person.name());
            return new Classified(classified.place());
        } else if (reading instanceof DocumentReading.Flawed flawed) {
            return new Flawed(flawed.flaw());
        }
        return keep(((DocumentReading.Read) reading).document(), file, person);
    }

    private DocumentTaken keep(ReadDocument document, byte[] file, Person person) {
        try {
            Keeping keeping = documents.keep(document, file, clock.instant(), person.name(), person.divisionIfAny());
            return new Kept(keeping.document(), keeping.fresh());
        } catch (StoreFullException full) {
            return new Full();
        }
    }

    private static void log(DocumentTaken taken) {
        if (taken instanceof Classified) {
            log.atInfo().addKeyValue("classified", true).log("document refused");
        } else if (taken instanceof Flawed flawed) {
            log.atInfo().addKeyValue("flaw", flawed.flaw()).log("document not read");
        } else if (taken instanceof Kept kept) {
            log.atInfo()
                    .addKeyValue("document", kept.document().summary().fileHash())
                    .addKeyValue("kind", kept.document().summary().kind())
                    .addKeyValue("bytes", kept.document().summary().bytes())
                    .addKeyValue("fresh", kept.fresh())
                    .log("document kept");
        } else {
            log.atWarn().addKeyValue("result", taken.getClass().getSimpleName()).log("document not taken");
        }
    }
}
