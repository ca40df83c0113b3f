package org.agendagate.documents;

import java.io.InputStream;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** A part's XML as a bounded stream: no document type, no entities, no endless depth. */
final class Xml {
    /** The second of each pair is the strict variant of the standard. */
    static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    static final Set<String> MATH = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");

    static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /** Deeper than any table in a text box in a table. */
    private static final int MOST_DEPTH = 500;

    private final XMLStreamReader reader;
    private int depth;

    Xml(InputStream part) throws XMLStreamException {
        reader = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
    }

    /** The next event; {@link XMLStreamConstants#END_DOCUMENT} is the last. */
    int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            if (depth > MOST_DEPTH) {
                throw new Unreadable(DocumentFlaw.BURSTING);
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable(DocumentFlaw.BROKEN);
        }
        return event;
    }

    /** How many elements are open, that of the present event counted at its start and no more at its end. */
    int depth() {
        return depth;
    }

    /** The local name where the element is of one of the vocabularies, and otherwise empty. */
    String nameIn(Set<String> vocabularies) {
        String vocabulary = reader.getNamespaceURI();
        return vocabulary != null && vocabularies.contains(vocabulary) ? reader.getLocalName() : "";
    }

    String text() {
        return reader.getText();
    }

    /** An attribute of the element's own vocabulary, or of none. */
    @Nullable
    String attribute(String name) {
        String own = reader.getAttributeValue(reader.getNamespaceURI(), name);
        return own != null ? own : reader.getAttributeValue(null, name);
    }

    /** Shows every attribute of the element that says something in words. */
    void attributes(BiConsumer<String, String> words) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            if (value.length() > 1
                    && (isWorded(value) || reader.getAttributeLocalName(i).equals("string"))) {
                words.accept(reader.getAttributeLocalName(i), value);
            }
        }
    }

    private static boolean isWorded(String value) {
        return value.chars().anyMatch(c -> c > 0x7F || c == '&' || c == '%');
    }

    /** Whether a property that may be switched off is on: {@code <w:vanish/>}, {@code <w:vanish w:val="false"/>}. */
    boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    String localName() {
        return reader.getLocalName();
    }
}
