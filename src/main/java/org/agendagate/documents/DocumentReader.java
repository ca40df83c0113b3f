package org.agendagate.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.agendagate.markings.Markings;
import org.jspecify.annotations.Nullable;

/** Reads files as documents. What comes out depends on the bytes and the name alone. */
public final class DocumentReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    /** As readers of pdf have it: the header may have some bytes before it. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private DocumentReader() {}

    /** As {@link #read(byte[], String, Markings)}, by the markings of every office. */
    public static DocumentReading read(byte[] file, @Nullable String name) {
        return read(file, name, Markings.FLOOR);
    }

    /**
     * Reads one file.
     *
     * @param name the file's name, looked at for a marking; {@code null} where it has none
     * @param markings what counts as a marking
     */
    public static DocumentReading read(byte[] file, @Nullable String name, Markings markings) {
        if (name != null && markings.inName(name)) {
            return new DocumentReading.Classified(DocumentPlace.FILE_NAME);
        }
        try {
            Content content = new Content();
            FileKind kind = readInto(content, file, false);
            Optional<DocumentPlace> marked = content.marked(markings);
            return marked.isPresent()
                    ? new DocumentReading.Classified(marked.get())
                    : new DocumentReading.Read(content.document(kind, file));
        } catch (Unreadable flawed) {
            return new DocumentReading.Flawed(flawed.flaw());
        } catch (StackOverflowError | OutOfMemoryError burst) {
            return new DocumentReading.Flawed(DocumentFlaw.BURSTING);
        }
    }

    /** Looks at a file that was found within another; what cannot be read is passed over, and counted where it is found. */
    static void lookInto(byte[] file, Content around) {
        Content content = new Content();
        try {
            readInto(content, file, true);
        } catch (Unreadable flawed) {
            if (flawed.flaw() == DocumentFlaw.BURSTING || flawed.flaw() == DocumentFlaw.TOO_LARGE) {
                throw flawed;
            }
        }
        around.lookInto(content);
    }

    private static FileKind readInto(Content content, byte[] file, boolean nested) {
        if (startsWith(file, ZIP)) {
            new WordDocument(content, nested).read(file);
            return FileKind.DOCX;
        }
        if (startsWith(file, OLE2)) {
            throw new Unreadable(WordDocument.isEncrypted(file) ? DocumentFlaw.ENCRYPTED : DocumentFlaw.UNSUPPORTED);
        }
        if (startsWith(file, RTF)) {
            throw new Unreadable(DocumentFlaw.UNSUPPORTED);
        }
        if (isPdf(file)) {
            new PdfDocument(content, nested).read(file);
            return FileKind.PDF;
        }
        String text = PlainText.read(file);
        content.take(text.length());
        text.lines().forEach(content::paragraph);
        return FileKind.TEXT;
    }

    private static boolean isPdf(byte[] file) {
        int within = Math.min(PDF_HEADER_WITHIN, file.length - PDF.length);
        for (int i = 0; i <= within; i++) {
            if (Arrays.equals(file, i, i + PDF.length, PDF, 0, PDF.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
