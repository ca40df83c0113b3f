package org.agendagate.documents;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Looks at all text of a part whose vocabulary does not matter: charts, diagrams, comments, properties. */
final class LooseXml {
    private static final Set<String> ENDS_LINE =
            Set.of("p", "comment", "lpwstr", "lpstr", "bstr", "pt", "li", "Description");
    private static final Set<String> BREAKS = Set.of("br", "tab", "cr");
    /** Values that show in a chart or a diagram. */
    private static final Set<String> SHOWN = Set.of("t", "v");

    private LooseXml() {}

    static void look(InputStream part, Content content, DocumentPlace place) throws XMLStreamException {
        read(part, content, place, null);
    }

    /** Looks at a chart or a diagram, and tells what of it shows, value by value. */
    static List<String> shown(InputStream part, Content content) throws XMLStreamException {
        List<String> shown = new ArrayList<>();
        read(part, content, DocumentPlace.CHART, shown::add);
        return shown;
    }

    private static void read(InputStream part, Content content, DocumentPlace place, @Nullable Consumer<String> shown)
            throws XMLStreamException {
        Xml xml = new Xml(part);
        StringBuilder line = new StringBuilder();
        StringBuilder value = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml, content, place, line);
                value.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.take(xml.text().length());
                line.append(xml.text());
                value.append(xml.text());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (shown != null && SHOWN.contains(xml.localName())) {
                    shown.accept(value.toString());
                }
                if (place == DocumentPlace.PROPERTY && !line.toString().isBlank()) {
                    content.name(place, line.toString());
                }
                if (place == DocumentPlace.PROPERTY || ENDS_LINE.contains(xml.localName())) {
                    end(line, content, place);
                }
            }
        }
        end(line, content, place);
    }

    private static void start(Xml xml, Content content, DocumentPlace place, StringBuilder line) {
        if (place == DocumentPlace.COMMENT && xml.nameIn(Xml.WORD).equals("comment")) {
            content.comment();
        } else if (BREAKS.contains(xml.localName())) {
            line.append(' ');
        } else if (xml.nameIn(Xml.WORD).equals("sym")) {
            line.append(WordSymbols.shown(xml.attribute("font"), xml.attribute("char")));
        }
        Words.look(xml, content);
    }

    private static void end(StringBuilder line, Content content, DocumentPlace place) {
        content.look(place, line.toString());
        line.setLength(0);
    }

    /** Attributes that say something in words: alternative texts, names of bookmarks, tags of controls, watermarks. */
    static final class Words {
        private static final Set<String> ALTERNATIVE = Set.of("descr", "title", "alt", "Alt");
        private static final Set<String> TIPS = Set.of("tooltip", "author", "initials");
        private static final Set<String> CHOICES = Set.of("displayText", "value");

        private Words() {}

        static void look(Xml xml, Content content) {
            xml.attributes((name, value) -> {
                content.take(value.length());
                content.look(place(name), value);
            });
        }

        private static DocumentPlace place(String name) {
            if (name.equals("string")) {
                return DocumentPlace.WATERMARK;
            } else if (ALTERNATIVE.contains(name)) {
                return DocumentPlace.ALT_TEXT;
            } else if (TIPS.contains(name)) {
                return DocumentPlace.COMMENT;
            }
            return CHOICES.contains(name) ? DocumentPlace.FORM : DocumentPlace.OUTLINE;
        }
    }
}
