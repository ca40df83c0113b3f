package org.agendagate.handling;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.agendagate.documents.DocumentReader;
import org.agendagate.documents.DocumentReading;
import org.agendagate.markings.Markings;
import org.agendagate.records.DocumentTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Reads again, beside what is served, the files that were kept before there was the present reading of texts: one at a
 * time, each in a transaction of its own. Stopped in the middle, the next start goes on. Until a file's turn, its text is
 * compared by the first reading, and where that cannot be, nobody takes it for the same.
 */
public final class ReadingAgain implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(ReadingAgain.class);
    private static final int AT_ONCE = 100;
    private static final String ACTOR = "service";

    private final DocumentTexts texts;
    private final Supplier<Markings> markings;
    private final Clock clock;
    private volatile boolean stopped;

    /** @param markings of the office, as they stand when a file is read */
    public ReadingAgain(DocumentTexts texts, Supplier<Markings> markings, Clock clock) {
        this.texts = texts;
        this.markings = markings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!texts.listUnread("", 1).isEmpty()) {
            Thread beside = new Thread(this::runAndTell, "reading-again");
            beside.setDaemon(true);
            beside.start();
        }
    }

    private void runAndTell() {
        try {
            run();
        } catch (RuntimeException failure) {
            log.atWarn().setCause(failure).log("reading kept documents again broke off; the next start goes on");
        }
    }

    /** Reads all that are unread. */
    Done run() {
        int read = 0;
        int left = 0;
        String last = "";
        for (List<String> some = texts.listUnread(last, AT_ONCE); !some.isEmpty() && !stopped; ) {
            for (String fileHash : some) {
                if (stopped) {
                    break;
                }
                boolean done = readAgain(fileHash);
                read += done ? 1 : 0;
                left += done ? 0 : 1;
                last = fileHash;
            }
            some = texts.listUnread(last, AT_ONCE);
        }
        log.atInfo().addKeyValue("documents", read).addKeyValue("left", left).log("kept documents read again");
        return new Done(read, left);
    }

    private boolean readAgain(String fileHash) {
        DocumentReading reading = texts.findContent(fileHash)
                .map(file -> DocumentReader.read(file, null, markings.get()))
                .orElse(null);
        if (reading instanceof DocumentReading.Read document) {
            texts.add(document.document(), clock.instant(), ACTOR);
            return true;
        }
        return false;
    }

    @Override
    public void destroy() {
        stopped = true;
    }

    /**
     * What came of it.
     *
     * @param left files that the present reading cannot read, or takes for classified: they keep their first text
     */
    record Done(int read, int left) {}
}
