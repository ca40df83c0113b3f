package org.agendagate.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.reading.Problems.Fault;
import org.jspecify.annotations.Nullable;

/** Turns the bytes handed in into text: UTF-8 and nothing else, up to a limit. */
final class PacketBytes {
    static final int MOST = 8 * 1024 * 1024;

    private final byte[] bytes;

    PacketBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The text without a byte order mark, or nothing where the bytes are too many or not UTF-8. */
    @Nullable
    String text(Problems problems) {
        if (bytes.length > MOST) {
            problems.add("", tooLarge());
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError() || utf16()) {
            problems.add("", notUtf8(in.position()));
            return null;
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** What the bytes may say in any of the encodings in use, however broken. */
    List<String> guesses() {
        List<String> guesses = new ArrayList<>();
        guesses.add(new String(bytes, StandardCharsets.UTF_8));
        if (utf16()) {
            guesses.add(new String(bytes, StandardCharsets.UTF_16LE));
            guesses.add(new String(bytes, StandardCharsets.UTF_16BE));
        } else if (!isUtf8() && Charset.isSupported("GB18030")) {
            guesses.add(new String(bytes, Charset.forName("GB18030")));
        }
        return guesses;
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A byte order mark of UTF-16 or UTF-32, or a zero byte where JSON text begins. */
    private boolean utf16() {
        if (bytes.length < 2) {
            return false;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE || bytes[0] == 0 || bytes[1] == 0;
    }

    private Fault tooLarge() {
        return new Fault(
                "too-large",
                "报送包共 " + bytes.length + " 字节，超过上限 " + MOST + " 字节；请分包报送，文件本身不要放入报送包",
                "the packet has " + bytes.length + " bytes, at most " + MOST
                        + " are allowed; split it, and keep the files themselves out of it");
    }

    private Fault notUtf8(int offset) {
        String zh = utf16() ? "报送包为 UTF-16 编码" : "第 " + (offset + 1) + " 个字节起不是 UTF-8 编码";
        String en = utf16() ? "the packet is written in UTF-16" : "not UTF-8 from byte " + (offset + 1) + " on";
        return new Fault("not-utf-8", zh + "；请以 UTF-8 编码保存后重新报送", en + "; save it as UTF-8");
    }
}
