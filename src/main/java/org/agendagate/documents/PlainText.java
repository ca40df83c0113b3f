package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;

/** Plain text in the encodings that Chinese offices have: UTF-8, UTF-16 with its mark, GB 18030. */
final class PlainText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    static String read(byte[] file) {
        for (Charset encoding : encodings(file)) {
            try {
                String text =
                        encoding.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (text.codePoints().allMatch(PlainText::isOfText)) {
                    return text;
                }
            } catch (CharacterCodingException another) {
                // the next one is tried
            }
        }
        throw new Unreadable(DocumentFlaw.UNSUPPORTED);
    }

    private static List<Charset> encodings(byte[] file) {
        int mark = file.length < 2 ? 0 : ((file[0] & 0xFF) << 8) | (file[1] & 0xFF);
        return switch (mark) {
            case 0xFEFF -> List.of(UTF_16BE);
            case 0xFFFE -> List.of(UTF_16LE);
            default -> List.of(UTF_8, GB18030);
        };
    }

    /** Control characters other than those that lay out lines and pages are a sign of something else. */
    private static boolean isOfText(int codePoint) {
        return (codePoint >= ' ' && codePoint != 0x7F) || (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0x1A;
    }
}
