package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
    private static final String ONE = "第一条 为了规范政务公开工作，制定本办法。";

    @Test
    void tellsNotesLeftInTheFile() throws IOException {
        byte[] file = made(document -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("此条再斟酌");
            document.getPage(0).setAnnotations(List.of(note));
        });

        assertThat(read(file).summary().comments()).isEqualTo(1);
    }

    @Test
    void findsAMarkingInNotesAndProperties() throws IOException {
        assertThat(DocumentReader.read(
                        made(document -> {
                            PDAnnotationText note = new PDAnnotationText();
                            note.setContents("密级：机密");
                            document.getPage(0).setAnnotations(List.of(note));
                        }),
                        null))
                .isInstanceOf(DocumentReading.Classified.class);
        assertThat(DocumentReader.read(
                        made(document -> document.getDocumentInformation().setTitle("（秘密）方案")), null))
                .isInstanceOf(DocumentReading.Classified.class);
    }

    @Test
    void countsPagesWithoutText() {
        assertThat(read(PdfFiles.of(List.of(ONE), List.of(), List.of()))
                        .summary()
                        .unreadParts())
                .isEqualTo(2);
    }

    @Test
    void tellsAnEncryptedFile() {
        assertThat(flaw(PdfFiles.encrypted(List.of(ONE), "secret"))).isEqualTo(DocumentFlaw.ENCRYPTED);
        assertThat(flaw(PdfFiles.encrypted(List.of(ONE), ""))).isEqualTo(DocumentFlaw.ENCRYPTED);
    }

    @Test
    void tellsABrokenFile() {
        assertThat(flaw("%PDF-1.7\nnothing".getBytes(ISO_8859_1))).isEqualTo(DocumentFlaw.BROKEN);
        assertThat(flaw(Arrays.copyOf(PdfFiles.of(List.of(ONE)), 60))).isEqualTo(DocumentFlaw.BROKEN);
    }

    @Test
    void doesNotFailOnDamagedBytes() {
        byte[] file = PdfFiles.of(List.of(ONE));
        java.util.Random random = new java.util.Random(13);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = file.clone();
            for (int k = 0; k < 5; k++) {
                damaged[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
            }
            assertThat(DocumentReader.read(damaged, null)).isNotNull();
        }
    }

    @Test
    void stopsAtABombInOneStream() throws IOException {
        byte[] file = made(document ->
                document.getPage(0).setContents(stream(document, new Blanks(100L << 20), COSName.FLATE_DECODE)));

        assertThat(file.length).isLessThan(1 << 20);
        assertThat(flaw(file)).isEqualTo(DocumentFlaw.BURSTING);
    }

    @Test
    void stopsAtABombInManyStreams() throws IOException {
        byte[] file = made(document -> document.getPage(0)
                .setContents(List.of(
                        stream(document, new Blanks(70L << 20), COSName.FLATE_DECODE),
                        stream(document, new Blanks(70L << 20), COSName.FLATE_DECODE),
                        stream(document, new Blanks(70L << 20), COSName.FLATE_DECODE))));

        assertThat(flaw(file)).isEqualTo(DocumentFlaw.BURSTING);
    }

    @Test
    void stopsAtABombBehindTwoFilters() throws IOException {
        COSArray filters = new COSArray(List.of(COSName.ASCII85_DECODE, COSName.FLATE_DECODE));
        byte[] file = made(document -> {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(filters);
                    InputStream blanks = new Blanks(100L << 20)) {
                blanks.transferTo(out);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
            document.getPage(0).setContents(new PDStream(stream));
        });

        assertThat(flaw(file)).isEqualTo(DocumentFlaw.BURSTING);
    }

    @Test
    void stopsAtAPageThatNamesOneStreamManyTimes() throws IOException {
        byte[] file = made(document -> {
            PDStream stream =
                    stream(document, new ByteArrayInputStream(new byte[] {'q', ' ', 'Q'}), COSName.FLATE_DECODE);
            COSArray often = new COSArray();
            for (int i = 0; i < 500; i++) {
                often.add(stream.getCOSObject());
            }
            PDPage page = document.getPage(0);
            page.getCOSObject().setItem(COSName.CONTENTS, often);
        });

        assertThat(flaw(file)).isEqualTo(DocumentFlaw.BURSTING);
    }

    @Test
    void refusesFiltersNamedByReference() {
        String file =
                new String(PdfFiles.of(List.of(ONE)), ISO_8859_1).replaceFirst("/Filter /FlateDecode", "/Filter 9 0 R");

        assertThat(file).contains("9 0 R");
        assertThat(flaw(file.getBytes(ISO_8859_1))).isEqualTo(DocumentFlaw.BURSTING);
    }

    private static PDStream stream(PDDocument document, InputStream content, COSName filter) {
        try {
            return new PDStream(document, content, filter);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] made(Consumer<PDDocument> change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFiles.addPage(document, List.of(ONE));
            change.accept(document);
            return PdfFiles.bytes(document);
        }
    }

    private static ReadDocument read(byte[] file) {
        DocumentReading reading = DocumentReader.read(file, null);
        assertThat(reading).isInstanceOf(DocumentReading.Read.class);
        return ((DocumentReading.Read) reading).document();
    }

    private static DocumentFlaw flaw(byte[] file) {
        DocumentReading reading = DocumentReader.read(file, null);
        assertThat(reading).isInstanceOf(DocumentReading.Flawed.class);
        return ((DocumentReading.Flawed) reading).flaw();
    }

    /** Very many blanks that take no room. */
    private static final class Blanks extends InputStream {
        private long left;

        Blanks(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + given, (byte) ' ');
            left -= given;
            return given;
        }
    }
}
