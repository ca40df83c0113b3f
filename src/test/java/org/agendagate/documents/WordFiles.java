package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes docx files as an office program does, and damages them. */
public final class WordFiles {
    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private WordFiles() {}

    /** A file of plain paragraphs. */
    public static byte[] of(String... paragraphs) {
        return made(document -> {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
        });
    }

    public static byte[] made(Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(file);
            return file.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file whose body is this XML. */
    static byte[] ofBody(String body) {
        return withPart(
                of("正文"),
                "word/document.xml",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + NAMESPACES + "><w:body>" + body
                                + "</w:body></w:document>")
                        .getBytes(UTF_8));
    }

    /** Opened and saved again: other bytes, the same text. */
    static byte[] resaved(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                ByteArrayOutputStream again = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setRevision("7");
            document.getProperties().getCoreProperties().setLastModifiedByUser("处室");
            document.write(again);
            return again.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] encrypted(byte[] file) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream locked = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("test");
            try (OPCPackage open = OPCPackage.open(new ByteArrayInputStream(file));
                    var target = encryptor.getDataStream(container)) {
                open.save(target);
            }
            container.writeFilesystem(locked);
            return locked.toByteArray();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The file with one part replaced or added. */
    static byte[] withPart(byte[] file, String name, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        parts.put(name, content);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return file.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
