package org.agendagate.documents;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Looks at all text of a part whose vocabulary does not matter: charts, diagrams, comments, properties. */
final class LooseXml {
    private static final Set<String> ENDS_LINE = Set.of("p", "comment", "lpwstr", "lpstr", "bstr", "pt");

    private LooseXml() {}

    /** @param comments whether the part is of comments, which are counted */
    static void look(InputStream part, Content content, boolean comments) throws XMLStreamException {
        Xml xml = new Xml(part);
        StringBuilder line = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && comments
                    && xml.nameIn(Xml.WORD).equals("comment")) {
                content.comment();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.take(xml.text().length());
                line.append(xml.text());
            } else if (event == XMLStreamConstants.END_ELEMENT && ENDS_LINE.contains(xml.localName())) {
                end(line, content);
            }
        }
        end(line, content);
    }

    private static void end(StringBuilder line, Content content) {
        content.aside(line.toString());
        line.setLength(0);
    }
}
