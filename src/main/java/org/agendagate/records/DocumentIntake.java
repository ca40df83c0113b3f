package org.agendagate.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.agendagate.documents.DocumentFlaw;
import org.agendagate.documents.DocumentReader;
import org.agendagate.documents.DocumentReading;
import org.agendagate.records.DocumentRecords.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents in, a few at once over all doors. A file is in memory alone until it was looked at for markings; that is
 * why it comes as the body of a request and not as a form, whose parts a server puts on disk.
 */
public final class DocumentIntake {
    /** As many files are in memory at once. */
    private static final int AT_ONCE = 4;

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final DocumentRecords documents;
    private final int largest;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Takes in to {@code documents}.
     *
     * @param largest bytes of a file
     */
    public DocumentIntake(DocumentRecords documents, long largest) {
        this.documents = documents;
        this.largest = Math.toIntExact(Math.min(largest, Integer.MAX_VALUE - 16));
    }

    /** What came of it. */
    public sealed interface Taken {
        record Kept(Keeping keeping) implements Taken {}

        /** Of a file that bears a marking nothing is kept but that one came. */
        record Classified() implements Taken {}

        record Flawed(DocumentFlaw flaw) implements Taken {}

        /** Too many files are being read. */
        record Busy() implements Taken {}
    }

    /**
     * Reads a file and keeps it by its digest.
     *
     * @param length what the sender says of it, or less than 0
     * @param name as the sender calls the file; looked at for a marking, and not kept
     */
    public Taken take(InputStream content, long length, @Nullable String name, Instant now, String actor)
            throws IOException, InterruptedException {
        if (length > largest) {
            return new Taken.Flawed(DocumentFlaw.TOO_LARGE);
        } else if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            return new Taken.Busy();
        }
        try {
            byte[] file = content.readNBytes(largest + 1);
            return file.length > largest ? new Taken.Flawed(DocumentFlaw.TOO_LARGE) : keep(file, name, now, actor);
        } finally {
            places.release();
        }
    }

    private Taken keep(byte[] file, @Nullable String name, Instant now, String actor) {
        DocumentReading reading = DocumentReader.read(file, name);
        if (reading instanceof DocumentReading.Classified) {
            documents.refuse(now, actor);
            return new Taken.Classified();
        } else if (reading instanceof DocumentReading.Flawed flawed) {
            return new Taken.Flawed(flawed.flaw());
        }
        return new Taken.Kept(documents.keep(((DocumentReading.Read) reading).document(), file, now, actor));
    }
}
