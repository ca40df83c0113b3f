package org.agendagate.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A docx file. Its text is the body with foot- and endnotes; headers, footers, comments, properties and every other part
 * that holds XML are only looked at for markings.
 */
final class WordDocument {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MAIN = WORD + "document.main+xml";
    /** Relations and properties, which the library reads. */
    private static final String PACKAGE = "application/vnd.openxmlformats-package.";

    private static final String STYLES = WORD + "styles+xml";
    private static final String COMMENTS = WORD + "comments+xml";
    private static final List<String> NOTES = List.of(WORD + "footnotes+xml", WORD + "endnotes+xml");

    private final Content content;

    WordDocument(Content content) {
        this.content = content;
    }

    /** Whether a file in the older container holds a newer document under a password. */
    static boolean isEncrypted(byte[] file) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    void read(byte[] file) {
        try (BoundedEntries entries = BoundedEntries.of(file);
                OPCPackage opened = OPCPackage.open(entries)) {
            readParts(opened);
        } catch (Unreadable flawed) {
            throw flawed;
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException broken) {
            throw flawed(broken).orElseGet(() -> new Unreadable(DocumentFlaw.BROKEN));
        }
    }

    /** The library may wrap what the bounds say. */
    private static Optional<Unreadable> flawed(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(Unreadable.class::isInstance)
                .map(Unreadable.class::cast)
                .findFirst();
    }

    private void readParts(OPCPackage opened) throws IOException, OpenXML4JException, XMLStreamException {
        List<PackagePart> main = opened.getPartsByContentType(MAIN);
        if (main.size() != 1) {
            throw new Unreadable(DocumentFlaw.UNSUPPORTED);
        }
        lookAtProperties(opened.getPackageProperties());
        WordStyles styles = new WordStyles();
        for (PackagePart part : opened.getPartsByContentType(STYLES)) {
            try (InputStream xml = part.getInputStream()) {
                styles.read(xml);
            }
        }
        readText(main.get(0), styles);
        for (String notes : NOTES) {
            for (PackagePart part : opened.getPartsByContentType(notes)) {
                readText(part, styles);
            }
        }
        for (PackagePart part : opened.getParts()) {
            look(part);
        }
    }

    private void readText(PackagePart part, WordStyles styles) throws IOException, XMLStreamException {
        try (InputStream xml = part.getInputStream()) {
            new WordPart(content, styles).read(xml);
        }
    }

    private void look(PackagePart part) throws IOException, XMLStreamException {
        String type = part.getContentType();
        if (type.equals(MAIN) || NOTES.contains(type) || type.startsWith(PACKAGE)) {
            return;
        }
        if (type.endsWith("+xml") || type.endsWith("/xml")) {
            try (InputStream xml = part.getInputStream()) {
                LooseXml.look(xml, content, type.equals(COMMENTS));
            }
        } else if (!type.endsWith("font") && !type.endsWith("fontdata") && !type.endsWith("printerSettings")) {
            content.unreadPart();
        }
    }

    private void lookAtProperties(PackageProperties properties) {
        Stream.of(
                        properties.getTitleProperty(),
                        properties.getSubjectProperty(),
                        properties.getKeywordsProperty(),
                        properties.getDescriptionProperty(),
                        properties.getCategoryProperty(),
                        properties.getContentStatusProperty(),
                        properties.getContentTypeProperty())
                .flatMap(Optional::stream)
                .forEach(content::name);
    }
}
