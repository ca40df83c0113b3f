package org.agendagate.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are open at a place in a docx. What a page number, a date or the like shows is not part of the text:
 * it changes by itself when the file is opened. Only as much is left out as such a field can show.
 */
final class WordFields {
    private static final Set<String> VOLATILE = Set.of(
            "PAGE",
            "NUMPAGES",
            "SECTIONPAGES",
            "PAGEREF",
            "DATE",
            "TIME",
            "SAVEDATE",
            "PRINTDATE",
            "CREATEDATE",
            "EDITTIME",
            "REVNUM",
            "FILENAME",
            "FILESIZE");
    private static final int MOST_SHOWN = 40;

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean shows;
        private int shown;

        private boolean isVolatile() {
            String name = code.toString().strip().toUpperCase(Locale.ROOT);
            int end = 0;
            while (end < name.length() && Character.isLetter(name.charAt(end))) {
                end++;
            }
            return VOLATILE.contains(name.substring(0, end));
        }
    }

    private final Deque<Field> open = new ArrayDeque<>();

    /** One of the marks that a field stands between. */
    void mark(@Nullable String type) {
        if ("begin".equals(type)) {
            begin();
        } else if ("separate".equals(type)) {
            separate();
        } else if ("end".equals(type)) {
            end();
        }
    }

    void begin() {
        open.push(new Field());
    }

    void code(String text) {
        Field field = open.peek();
        if (field != null && !field.shows && field.code.length() < 1000) {
            field.code.append(text);
        }
    }

    void separate() {
        Field field = open.peek();
        if (field != null) {
            field.shows = true;
        }
    }

    void end() {
        open.poll();
    }

    /** Whether text at this place is shown by a field that changes by itself. */
    boolean leavesOut(String text) {
        for (Field field : open) {
            if (field.shows && field.isVolatile()) {
                field.shown += text.length();
                return field.shown <= MOST_SHOWN;
            }
        }
        return false;
    }
}
