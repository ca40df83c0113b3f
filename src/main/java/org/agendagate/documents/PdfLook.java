package org.agendagate.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** What a pdf holds beside its pages: properties, outlines, names of layers, alternative texts, attached files. */
final class PdfLook {
    private static final int MOST_OBJECTS = 200_000;
    private static final int MOST_ATTACHED = 32 << 20;

    private static final Set<COSName> ALTERNATIVE = Set.of(
            COSName.getPDFName("Alt"),
            COSName.getPDFName("ActualText"),
            COSName.getPDFName("E"),
            COSName.getPDFName("Desc"));
    private static final Set<COSName> FILE_NAMES = Set.of(COSName.F, COSName.UF);

    private final Content content;
    private final boolean nested;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfLook(Content content, boolean nested) {
        this.content = content;
        this.nested = nested;
    }

    void read(PDDocument document) throws IOException {
        properties(document.getDocumentInformation());
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.METADATA) instanceof COSStream metadata) {
            metadata(metadata);
        }
        if (document.getDocumentCatalog().getDocumentOutline() != null) {
            outline(document.getDocumentCatalog().getDocumentOutline(), 0);
        }
        walk(catalog.getDictionaryObject(COSName.getPDFName("OCProperties")), DocumentPlace.OUTLINE, 0);
        walk(catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT), DocumentPlace.ALT_TEXT, 0);
        walk(catalog.getDictionaryObject(COSName.getPDFName("PageLabels")), DocumentPlace.OUTLINE, 0);
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            walk(names.getDictionaryObject(COSName.DESTS), DocumentPlace.OUTLINE, 0);
            COSBase attached = names.getDictionaryObject(COSName.EMBEDDED_FILES);
            if (attached != null) {
                content.unreadPart();
                walk(attached, DocumentPlace.ATTACHMENT, 0);
            }
        }
        walk(catalog.getDictionaryObject(COSName.getPDFName("AF")), DocumentPlace.ATTACHMENT, 0);
    }

    /** Looks at a file's description that stands elsewhere, as one that is attached to a page. */
    void attached(@Nullable COSBase file) {
        walk(file, DocumentPlace.ATTACHMENT, 0);
    }

    private void properties(PDDocumentInformation properties) {
        for (String key : properties.getMetadataKeys()) {
            String text = properties.getCustomMetadataValue(key);
            Stream.of(key, text).filter(Objects::nonNull).forEach(word -> name(DocumentPlace.PROPERTY, word));
        }
    }

    private void metadata(COSStream metadata) throws IOException {
        try (InputStream xml = metadata.createInputStream()) {
            LooseXml.look(xml, content, DocumentPlace.PROPERTY);
        } catch (XMLStreamException broken) {
            // What is no XML is no metadata that any program shows.
            try (InputStream text = metadata.createInputStream()) {
                name(DocumentPlace.PROPERTY, new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    private void outline(PDOutlineNode node, int depth) {
        for (PDOutlineItem item : node.children()) {
            if (!seen.add(item.getCOSObject()) || depth > 50 || seen.size() > MOST_OBJECTS) {
                return;
            }
            if (item.getTitle() != null) {
                content.take(item.getTitle().length());
                content.look(DocumentPlace.OUTLINE, item.getTitle());
            }
            outline(item, depth + 1);
        }
    }

    /** Looks at all words below an object; a cycle, or what is endless, ends. */
    private void walk(@Nullable COSBase base, DocumentPlace place, int depth) {
        COSBase object = base instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : base;
        if (object == null || depth > 60 || seen.size() > MOST_OBJECTS) {
            return;
        }
        if (object instanceof COSString text) {
            content.take(text.getString().length());
            content.look(place, text.getString());
        } else if (!seen.add(object)) {
            return;
        } else if (object instanceof COSArray array) {
            array.forEach(one -> walk(one, place, depth + 1));
        } else if (object instanceof COSStream stream) {
            if (place == DocumentPlace.ATTACHMENT) {
                file(stream);
            }
        } else if (object instanceof COSDictionary dictionary) {
            entries(dictionary, place, depth);
        }
    }

    private void entries(COSDictionary dictionary, DocumentPlace place, int depth) {
        boolean ofStructure = place == DocumentPlace.ALT_TEXT;
        dictionary.entrySet().forEach(entry -> {
            COSName key = entry.getKey();
            COSBase value = dictionary.getDictionaryObject(key);
            boolean word = value instanceof COSString;
            if (word && FILE_NAMES.contains(key)) {
                name(DocumentPlace.ATTACHMENT, ((COSString) value).getString());
            } else if (word && (!ofStructure || ALTERNATIVE.contains(key) || key.equals(COSName.T))) {
                walk(value, place, depth + 1);
            } else if (!word
                    && !key.equals(COSName.P)
                    && !key.equals(COSName.PARENT)
                    && !key.equals(COSName.getPDFName("Pg"))) {
                walk(value, place, depth + 1);
            }
        });
    }

    private void file(COSStream stream) {
        if (nested) {
            return;
        }
        try (InputStream bytes = stream.createInputStream()) {
            byte[] file = bytes.readNBytes(MOST_ATTACHED);
            DocumentReader.lookInto(file, content);
        } catch (IOException broken) {
            // It is counted as unread where it hangs.
        }
    }

    private void name(DocumentPlace place, String text) {
        content.take(text.length());
        content.name(place, text);
    }
}
