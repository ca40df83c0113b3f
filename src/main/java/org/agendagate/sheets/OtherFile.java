package org.agendagate.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.agendagate.sheets.SheetReading.SheetProblem;

/** Files that people choose in the stead of a workbook or a packet: older workbooks, lists of values, other papers. */
public final class OtherFile {
    private static final Pattern VALUES = Pattern.compile("[^\\n]*[,\\t;，][^\\n]*(?:\\n|$)");

    private OtherFile() {}

    /** What the file is and how to go on, where it is plainly neither a workbook nor a packet. */
    public static Optional<SheetProblem> told(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 4096), ISO_8859_1);
        String head = start.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(
                    SheetFaults.otherFile("旧格式文件（.xls、.et、.doc 一类）", "a file of an older format (.xls, .et, .doc)"));
        } else if (start.startsWith("%PDF-")) {
            return Optional.of(SheetFaults.otherFile(" PDF 文件", "a pdf file"));
        } else if (head.startsWith("<html")
                || head.startsWith("<!doctype html")
                || head.startsWith("<table")
                || head.startsWith("{\\rtf")
                || head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of(SheetFaults.otherFile("网页或者旧格式文件", "a web page or a file of an older format"));
        } else if (!head.startsWith("{") && !head.startsWith("[") && isValues(file)) {
            return Optional.of(SheetFaults.otherFile(" .csv 或者文本文件", "a .csv or text file"));
        }
        return Optional.empty();
    }

    private static boolean isValues(byte[] file) {
        for (String name : new String[] {"UTF-8", "GB18030"}) {
            try {
                String text = Charset.forName(name)
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
                return !plain.strip().startsWith("{")
                        && !plain.strip().startsWith("[")
                        && plain.indexOf('\0') < 0
                        && VALUES.matcher(plain).lookingAt();
            } catch (CharacterCodingException another) {
                // the next one is tried
            }
        }
        return false;
    }
}
