package org.agendagate.documents;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A pdf file: its text page by page, and notes, form fields and properties to look at. */
final class PdfDocument {
    private static final int MOST_PAGES = 3000;
    private static final int MOST_STREAMS_OF_PAGE = 1000;

    private final Content content;

    private final boolean nested;

    PdfDocument(Content content, boolean nested) {
        this.content = content;
        this.nested = nested;
    }

    void read(byte[] file) {
        PdfStreams.check(file);
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(file))) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                throw new Unreadable(DocumentFlaw.ENCRYPTED);
            }
            read(document);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(DocumentFlaw.ENCRYPTED);
        } catch (Unreadable flawed) {
            throw flawed;
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(DocumentFlaw.BROKEN);
        }
    }

    private void read(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new Unreadable(DocumentFlaw.TOO_LARGE);
        }
        PdfLook look = new PdfLook(content, nested);
        PdfNotes notes = new PdfNotes(content, look);
        look.read(document);
        for (PDPage page : document.getPages()) {
            checkStreams(page);
        }
        new PdfPages(content).read(document);
        for (PDPage page : document.getPages()) {
            notes.read(page);
        }
        notes.lookAtDrawn();
    }

    /** The library gathers all streams of a page, however often the page names one. */
    private static void checkStreams(PDPage page) {
        COSBase streams = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (streams instanceof COSArray array) {
            Set<COSBase> different = new HashSet<>();
            array.forEach(different::add);
            if (array.size() > MOST_STREAMS_OF_PAGE || different.size() < array.size()) {
                throw new Unreadable(DocumentFlaw.BURSTING);
            }
        }
    }
}
