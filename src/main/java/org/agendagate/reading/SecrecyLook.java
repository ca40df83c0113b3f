package org.agendagate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.agendagate.markings.Markings;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.Secrecy;
import org.agendagate.packet.SecrecyMark;
import org.jspecify.annotations.Nullable;

/** Looks at every name and text of one packet for signs that it is classified, and keeps nothing else of it. */
final class SecrecyLook {
    private static final int MOST = 100;
    private static final Pattern PACKET_NO = Pattern.compile("[A-Z]{2,8}-[0-9]{4}-[0-9]{3,6}");
    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,3}");

    /** Fields whose texts are names of files, with an ending or without. */
    private static final Set<String> FILE_NAMES = Set.of("fileName", "manifest", "opinionFile", "signatureEvidence");

    private final Set<String> knownNames;
    private final Markings markings;
    private final List<SecrecyMark> marks = new ArrayList<>();
    private @Nullable String packetNo;
    private @Nullable Integer revision;

    SecrecyLook(Set<String> knownNames, Markings markings) {
        this.knownNames = knownNames;
        this.markings = markings;
    }

    void name(Spot spot, String name) {
        if (!knownNames.contains(name) && markings.in(name)) {
            mark(spot, SecrecyMark.Found.MARKED);
        }
    }

    void text(Spot spot, String value) {
        if (spot.fieldName().equalsIgnoreCase("secrecy") && markings.declaredBy(value)) {
            mark(spot, SecrecyMark.Found.DECLARED);
        } else if (FILE_NAMES.contains(spot.fieldName()) ? markings.inName(value) : markings.in(value)) {
            mark(spot, SecrecyMark.Found.MARKED);
        }
        if (packetNo == null
                && spot.isTopField("packetNo")
                && PACKET_NO.matcher(value).matches()) {
            packetNo = value;
        }
    }

    void number(Spot spot, String digits) {
        if (revision == null
                && spot.isTopField("revision")
                && REVISION.matcher(digits).matches()) {
            revision = Integer.valueOf(digits);
        }
    }

    /** Looks at a text that is no JSON: at each piece between quotes, escapes undone as far as they can be. */
    void raw(String text) {
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                rawPiece(piece);
            } else if (c != '\\') {
                piece.append(c);
            } else if (i + 5 < text.length() && text.charAt(i + 1) == 'u' && hex(text, i + 2) >= 0) {
                piece.append((char) hex(text, i + 2));
                i += 5;
            } else if (i + 1 < text.length()) {
                i++;
                piece.append("nrt".indexOf(text.charAt(i)) >= 0 ? '\n' : text.charAt(i));
            }
        }
        rawPiece(piece);
    }

    boolean classified() {
        return !marks.isEmpty();
    }

    ClassifiedPacket stub() {
        return new ClassifiedPacket(packetNo, revision, marks);
    }

    private void rawPiece(StringBuilder piece) {
        String value = piece.toString();
        piece.setLength(0);
        if (value.strip().equals(Secrecy.SECRET_OFFLINE.name())) {
            mark(Spot.ROOT, SecrecyMark.Found.DECLARED);
        } else if (markings.in(value)) {
            mark(Spot.ROOT, SecrecyMark.Found.MARKED);
        }
    }

    private void mark(Spot spot, SecrecyMark.Found found) {
        SecrecyMark mark = new SecrecyMark(spot.pointer(knownNames), found);
        if (marks.size() < MOST && !marks.contains(mark)) {
            marks.add(mark);
        }
    }

    private static int hex(String text, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
