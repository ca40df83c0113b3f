package org.agendagate.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The text of a rule file, and where in it each character stands. */
final class Source {
    private final RuleFile file;
    private final List<Integer> lineStarts = new ArrayList<>();

    Source(RuleFile file) {
        this.file = file;
        lineStarts.add(0);
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                lineStarts.add(i + 1);
            }
        }
    }

    String path() {
        return file.path();
    }

    String text() {
        return file.text();
    }

    /** The place of the character at {@code offset}; columns count code points. */
    Place place(int offset) {
        int found = Collections.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        int start = lineStarts.get(line);
        return new Place(file.path(), line + 1, file.text().codePointCount(start, offset) + 1);
    }
}
