package org.agendagate.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;

/** Makes files whose pages are pictures. */
public final class Scans {
    private Scans() {}

    /** So many pages that a picture covers, and nothing else. */
    public static byte[] pdf(int pages) {
        return pdf(pages, List.of(), 1);
    }

    /**
     * Scanned pages after one with text.
     *
     * @param share of its page's width and height that each picture takes
     */
    static byte[] pdf(int pages, List<String> before, double share) {
        try (PDDocument document = new PDDocument()) {
            if (!before.isEmpty()) {
                PdfFiles.addPage(document, before);
            }
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                draw(document, page, share);
            }
            return PdfFiles.bytes(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A picture over the text of the first page. */
    static byte[] covering(List<String> lines) {
        try (PDDocument document = new PDDocument()) {
            PdfFiles.addPage(document, lines);
            draw(document, document.getPage(0), 1);
            return PdfFiles.bytes(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void draw(PDDocument document, PDPage page, double share) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, false, true)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, picture()),
                    0,
                    0,
                    (float) (page.getCropBox().getWidth() * share),
                    (float) (page.getCropBox().getHeight() * share));
        }
    }

    private static BufferedImage picture() {
        return new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    }

    /** A page that is a picture, in a docx. */
    public static byte[] docx() {
        return docx(15, 22);
    }

    /** With words beside it, and the picture so large in centimetres. */
    static byte[] docx(int width, int height, String... words) {
        return WordFiles.made(document -> {
            for (String paragraph : words) {
                document.createParagraph().createRun().setText(paragraph);
            }
            try {
                ByteArrayOutputStream image = new ByteArrayOutputStream();
                ImageIO.write(picture(), "png", image);
                document.createParagraph()
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(image.toByteArray()),
                                PictureType.PNG,
                                "page.png",
                                width * Units.EMU_PER_CENTIMETER,
                                height * Units.EMU_PER_CENTIMETER);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
