package org.agendagate.documents;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/** A pdf file: its text page by page, and notes, form fields and properties to look at. */
final class PdfDocument {
    private static final int MOST_PAGES = 3000;
    private static final int MOST_STREAMS_OF_PAGE = 1000;

    private final Content content;

    PdfDocument(Content content) {
        this.content = content;
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
        lookAtProperties(document.getDocumentInformation());
        for (PDPage page : document.getPages()) {
            checkStreams(page);
            for (PDAnnotation note : page.getAnnotations()) {
                lookAtNote(note);
            }
        }
        new PdfPages(content).read(document);
        if (document.getDocumentCatalog().getNames() != null
                && document.getDocumentCatalog().getNames().getEmbeddedFiles() != null) {
            content.unreadPart();
        }
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

    private void lookAtNote(PDAnnotation note) {
        look(note.getContents());
        if (note instanceof PDAnnotationFileAttachment) {
            content.unreadPart();
        } else if (note instanceof PDAnnotationWidget) {
            look(note.getCOSObject().getString(COSName.V));
        } else if (!(note instanceof PDAnnotationLink) && !(note instanceof PDAnnotationPopup)) {
            content.comment();
        }
    }

    private void lookAtProperties(PDDocumentInformation properties) {
        Stream.of(properties.getTitle(), properties.getSubject(), properties.getKeywords())
                .filter(Objects::nonNull)
                .forEach(text -> {
                    content.take(text.length());
                    content.name(text);
                });
    }

    private void look(@Nullable String text) {
        if (text != null) {
            content.take(text.length());
            content.aside(text);
        }
    }
}
