package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks every stream of a pdf on trial, with bounds, before the library reads the file: it unpacks whole streams into
 * memory and knows no bound of its own.
 *
 * <p>Pictures are not unpacked by whoever reads text, so they may be larger together, but a stream only says of itself
 * that it is a picture. Where a stream names its filters in a way that is never needed (by reference, with escapes), it
 * is refused.
 */
final class PdfStreams {
    private static final long MOST_OF_ONE = 96L << 20;
    private static final long MOST_OF_TEXT = 192L << 20;
    private static final long MOST_OF_ALL = 1L << 30;
    private static final int MOST_WORDS_BEFORE = 4096;
    private static final int MOST_STREAMS = 100_000;

    private static final Pattern FILTER =
            Pattern.compile("/(?:Filter|F)\\s*(?:\\[([^\\]]*)]|(/\\w+)|(\\d+\\s+\\d+\\s+R))");
    private static final Pattern NAME = Pattern.compile("/(\\w+)");

    private final byte[] file;
    private long ofText;
    private long ofAll;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    /** @throws Unreadable where a stream, or all of them, unpack to too much */
    static void check(byte[] file) {
        new PdfStreams(file).check();
    }

    private void check() {
        // Bytes as characters: places in the one are places in the other.
        String text = new String(file, ISO_8859_1);
        int streams = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (at >= 3 && text.startsWith("end", at - 3)) {
                continue;
            }
            streams++;
            if (streams > MOST_STREAMS) {
                throw new Unreadable(DocumentFlaw.BURSTING);
            }
            int next = text.indexOf("endstream", at);
            int end = next < 0 ? file.length : next;
            String words = text.substring(Math.max(0, at - MOST_WORDS_BEFORE), at);
            unpack(words.substring(Math.max(0, words.lastIndexOf(" obj"))), startOf(at + 6), end);
            at = Math.max(at, end - 6);
        }
    }

    private int startOf(int afterWord) {
        int start = afterWord;
        while (start < file.length && (file[start] == ' ' || file[start] == '\r')) {
            start++;
        }
        return start < file.length && file[start] == '\n' ? start + 1 : start;
    }

    private void unpack(String words, int start, int end) {
        boolean picture = words.contains("/Image") && !words.contains("/ObjStm") && !words.contains("/XRef");
        byte[] packed = java.util.Arrays.copyOfRange(file, Math.min(start, end), end);
        for (String filter : filters(words)) {
            packed = unpack(packed, filter, picture);
        }
    }

    private static List<String> filters(String words) {
        List<String> filters = new ArrayList<>();
        Matcher filter = FILTER.matcher(words);
        while (filter.find()) {
            if (filter.group(3) != null) {
                throw new Unreadable(DocumentFlaw.BURSTING);
            }
            String list = filter.group(1) != null ? filter.group(1) : filter.group(2);
            if (list.contains("#") || list.contains(" R")) {
                throw new Unreadable(DocumentFlaw.BURSTING);
            }
            Matcher name = NAME.matcher(list);
            while (name.find()) {
                filters.add(name.group(1));
            }
        }
        if (words.contains("/#") || filters.size() > 4) {
            throw new Unreadable(DocumentFlaw.BURSTING);
        }
        return filters;
    }

    private byte[] unpack(byte[] packed, String filter, boolean picture) {
        COSName name = switch (filter) {
            case "Fl", "FlateDecode" -> COSName.FLATE_DECODE;
            case "LZW", "LZWDecode" -> COSName.LZW_DECODE;
            case "RL", "RunLengthDecode" -> COSName.RUN_LENGTH_DECODE;
            case "A85", "ASCII85Decode" -> COSName.ASCII85_DECODE;
            case "AHx", "ASCIIHexDecode" -> COSName.ASCII_HEX_DECODE;
            default -> null;
        };
        if (name == null) {
            return new byte[0];
        }
        Bounded unpacked = new Bounded(picture);
        try {
            FilterFactory.INSTANCE
                    .getFilter(name)
                    .decode(new ByteArrayInputStream(packed), unpacked, new COSDictionary(), 0);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Unreadable flawed) {
                throw flawed;
            }
            // What could be unpacked was counted; whether the file can be read is for the library to say.
        }
        return unpacked.kept.toByteArray();
    }

    /** Counts what comes, and keeps the little that a further filter may unpack again. */
    private final class Bounded extends OutputStream {
        private static final int KEPT = 8 << 20;

        private final boolean picture;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long here;

        Bounded(boolean picture) {
            this.picture = picture;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            here += length;
            ofAll += length;
            ofText += picture ? 0 : length;
            if (here > MOST_OF_ONE || ofText > MOST_OF_TEXT || ofAll > MOST_OF_ALL) {
                throw new Unreadable(DocumentFlaw.BURSTING);
            }
            if (kept.size() + length <= KEPT) {
                kept.write(bytes, offset, length);
            }
        }
    }
}
