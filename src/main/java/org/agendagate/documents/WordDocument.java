package org.agendagate.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A docx file. Its text is the body with foot- and endnotes; headers, footers, comments, properties and every other part
 * that holds XML are only looked at for markings.
 */
final class WordDocument {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MAIN = WORD + "document.main+xml";
    /** Relations and core properties, which are read otherwise. */
    private static final String PACKAGE = "application/vnd.openxmlformats-package.";
    /** Parts whose words readers see in the midst of the text. */
    private static final List<String> SHOWN = List.of(
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            "application/vnd.ms-office.chartex+xml",
            "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml");

    /** The file's own small picture, as a folder shows it. */
    private static final String THUMBNAIL = "/docProps/";

    private static final String STYLES = WORD + "styles+xml";
    private static final String NUMBERING = WORD + "numbering+xml";
    private static final String COMMENTS = WORD + "comments+xml";
    private static final List<String> NOTES = List.of(WORD + "footnotes+xml", WORD + "endnotes+xml");

    private final Content content;
    private final boolean nested;

    WordDocument(Content content) {
        this(content, false);
    }

    /** @param nested whether the file was found in another, so that no third is looked for in it */
    WordDocument(Content content, boolean nested) {
        this.content = content;
        this.nested = nested;
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
            for (ZipArchiveEntry properties : entries.coreProperties()) {
                try (InputStream xml = entries.asStored(properties)) {
                    LooseXml.look(xml, content, DocumentPlace.PROPERTY);
                }
            }
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
            if (nested) {
                lookAtParts(opened);
            }
            throw new Unreadable(DocumentFlaw.UNSUPPORTED);
        }
        WordStyles styles = new WordStyles();
        WordNumbers numbers = new WordNumbers();
        for (PackagePart part : opened.getPartsByContentType(STYLES)) {
            try (InputStream xml = part.getInputStream()) {
                styles.read(xml);
            }
        }
        for (PackagePart part : opened.getPartsByContentType(NUMBERING)) {
            try (InputStream xml = part.getInputStream()) {
                numbers.read(xml);
            }
        }
        readText(main.get(0), styles, numbers);
        for (String notes : NOTES) {
            for (PackagePart part : opened.getPartsByContentType(notes)) {
                readText(part, styles, numbers);
            }
        }
        lookAtParts(opened);
    }

    private void lookAtParts(OPCPackage opened) throws IOException, OpenXML4JException, XMLStreamException {
        for (PackagePart part : opened.getParts()) {
            lookAtLinks(part);
            look(part);
        }
    }

    private void readText(PackagePart part, WordStyles styles, WordNumbers numbers)
            throws IOException, XMLStreamException {
        try (InputStream xml = part.getInputStream()) {
            new WordPart(content, styles, numbers).read(xml);
        }
    }

    private void look(PackagePart part) throws IOException, XMLStreamException {
        String type = part.getContentType();
        if (type.equals(MAIN) || NOTES.contains(type)) {
            return;
        }
        if (type.startsWith(PACKAGE)) {
            return;
        }
        if (type.endsWith("+xml") || type.endsWith("/xml")) {
            try (InputStream xml = part.getInputStream()) {
                look(xml, type);
            }
        } else if (type.startsWith("image/")) {
            if (!part.getPartName().getName().startsWith(THUMBNAIL)) {
                content.picture();
            }
        } else if (!type.endsWith("font") && !type.endsWith("fontdata") && !type.endsWith("printerSettings")) {
            content.unreadPart();
            lookInto(part);
        }
    }

    private void look(InputStream xml, String type) throws XMLStreamException {
        if (SHOWN.contains(type)) {
            LooseXml.shown(xml, content).forEach(content::more);
        } else {
            LooseXml.look(xml, content, place(type));
        }
    }

    private static DocumentPlace place(String type) {
        if (type.startsWith(WORD + "header") || type.startsWith(WORD + "footer")) {
            return DocumentPlace.HEADER;
        } else if (type.equals(COMMENTS)) {
            return DocumentPlace.COMMENT;
        } else if (type.contains("properties")) {
            return DocumentPlace.PROPERTY;
        } else if (type.contains("chart") || type.contains("diagram")) {
            return DocumentPlace.CHART;
        }
        return type.contains("customXml") || type.equals("application/xml")
                ? DocumentPlace.FORM
                : DocumentPlace.OUTLINE;
    }

    /** Where links lead, whose addresses name files, too. */
    private void lookAtLinks(PackagePart part) throws OpenXML4JException {
        if (!part.hasRelationships()) {
            return;
        }
        for (PackageRelationship relation : part.getRelationships()) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                String target = relation.getTargetURI().toString();
                content.take(target.length());
                content.name(DocumentPlace.COMMENT, target.substring(target.lastIndexOf('/') + 1));
            }
        }
    }

    /** A file within the file is looked at like one that is handed in, as far as it can be read. */
    private void lookInto(PackagePart part) throws IOException {
        String name = part.getPartName().getName();
        if (nested || (!name.contains("embed") && !name.contains("afchunk"))) {
            return;
        }
        byte[] file;
        try (InputStream bytes = part.getInputStream()) {
            file = bytes.readAllBytes();
        }
        DocumentReader.lookInto(file, content);
    }
}
