package org.agendagate.documents;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What styles of a docx say of text: whether they hide it, its colour and size, its list. */
final class WordStyles {
    private final Map<String, Boolean> hides = new HashMap<>();
    private final Map<String, String> colours = new HashMap<>();
    private final Map<String, String> sizes = new HashMap<>();
    private final Map<String, Boolean> shades = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();

    void read(InputStream part) throws XMLStreamException {
        Xml xml = new Xml(part);
        String style = "";
        boolean changed = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? xml.nameIn(Xml.WORD)
                    : "";
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (name.endsWith("Change")) {
                changed = start;
            } else if (name.equals("style")) {
                String id = start ? xml.attribute("styleId") : null;
                style = id == null ? "" : id;
            } else if (start && !changed && !style.isEmpty()) {
                property(style, name, xml);
            }
        }
    }

    private void property(String style, String name, Xml xml) {
        String value = xml.attribute("val");
        switch (name) {
            case "vanish" -> hides.put(style, xml.isOn());
            case "shd" -> shades.put(style, WordRun.isShade(xml));
            case "basedOn" -> put(basedOn, style, value);
            case "color" -> put(colours, style, value);
            case "sz" -> put(sizes, style, value);
            case "numId" -> put(lists, style, value);
            case "ilvl" -> put(levels, style, value);
            default -> {}
        }
    }

    private static void put(Map<String, String> properties, String style, @Nullable String value) {
        if (value != null) {
            properties.put(style, value);
        }
    }

    @Nullable
    String colour(@Nullable String style) {
        return inherited(colours, style);
    }

    /** In half points. */
    @Nullable
    String size(@Nullable String style) {
        return inherited(sizes, style);
    }

    /** Whether what is behind the text may be dark. */
    boolean shades(@Nullable String style) {
        return Boolean.TRUE.equals(inherited(shades, style));
    }

    /** Whether text in this style is hidden, by the style itself or by what it is based on. */
    boolean hides(@Nullable String style) {
        Boolean own = inherited(hides, style);
        return own != null && own;
    }

    /** The list whose numbers paragraphs in this style have. */
    @Nullable
    String list(@Nullable String style) {
        return inherited(lists, style);
    }

    @Nullable
    String level(@Nullable String style) {
        return inherited(levels, style);
    }

    private <T> @Nullable T inherited(Map<String, T> properties, @Nullable String style) {
        Set<String> seen = new HashSet<>();
        for (String at = style; at != null && seen.add(at); at = basedOn.get(at)) {
            T own = properties.get(at);
            if (own != null) {
                return own;
            }
        }
        return null;
    }
}
