package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Makes pdf files whose text is Chinese, without a font: what reads them goes by the map from codes to characters. */
public final class PdfFiles {
    private PdfFiles() {}

    /** One page for each list of lines, a line high apart. */
    @SafeVarargs
    public static byte[] of(List<String>... pages) {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                addPage(document, lines);
            }
            return bytes(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] encrypted(List<String> lines, String password) {
        try (PDDocument document = new PDDocument()) {
            addPage(document, lines);
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy("owner", password, permission));
            return bytes(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void addPage(PDDocument document, List<String> lines) throws IOException {
        StringBuilder drawn = new StringBuilder("BT /F1 12 Tf 72 720 Td\n");
        List<Integer> codes = new ArrayList<>();
        for (String line : lines) {
            drawn.append('<');
            line.chars().forEach(c -> {
                if (!codes.contains(c)) {
                    codes.add(c);
                }
                drawn.append(String.format(Locale.ROOT, "%02X", 0x21 + codes.indexOf(c)));
            });
            drawn.append("> Tj 0 -16 Td\n");
        }
        drawn.append("ET");
        PDPage page = new PDPage();
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font(document, codes));
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        page.setContents(new PDStream(
                document, new java.io.ByteArrayInputStream(drawn.toString().getBytes(US_ASCII)), COSName.FLATE_DECODE));
        document.addPage(page);
    }

    private static COSDictionary font(PDDocument document, List<Integer> codes) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        COSStream map = document.getDocument().createCOSStream();
        try (OutputStream out = map.createOutputStream()) {
            StringBuilder text = new StringBuilder("""
                    /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
                    1 begincodespacerange <00> <FF> endcodespacerange
                    """);
            for (int i = 0; i < codes.size(); i++) {
                text.append(
                        String.format(Locale.ROOT, "1 beginbfchar <%02X> <%04X> endbfchar%n", 0x21 + i, codes.get(i)));
            }
            out.write(text.append("endcmap end end").toString().getBytes(US_ASCII));
        }
        font.setItem(COSName.TO_UNICODE, map);
        return font;
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }
}
