package org.agendagate.documents;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/**
 * The entries of a zip file in memory, unpacked only as they are read and never beyond a bound for all of them together:
 * what a bomb holds, how it is folded and what sizes it declares does not matter.
 */
final class BoundedEntries extends ZipFileZipEntrySource {
    /** Ten times a text of three million characters with its markup. */
    private static final long MOST_UNPACKED = 96L << 20;
    /** The parts that are held as a tree: lists of parts, relations, properties. */
    private static final long MOST_OF_DIRECTORY = 2L << 20;

    private static final int MOST_ENTRIES = 10_000;

    private static final byte[] NO_PROPERTIES =
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>"
                    .getBytes(StandardCharsets.UTF_8);

    private long unpacked;

    private BoundedEntries(ZipFile zip) {
        super(zip);
    }

    static BoundedEntries of(byte[] file) throws IOException {
        if (entries(file) > MOST_ENTRIES) {
            throw new Unreadable(DocumentFlaw.BURSTING);
        }
        return new BoundedEntries(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get());
    }

    /** Counts the headers of the zip's directory, before any is read. */
    private static int entries(byte[] file) {
        int entries = 0;
        for (int i = 0; i + 3 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }

    /**
     * The core properties are read by the library more strictly than any office program does, and are nothing but words
     * to look at: it is given empty ones.
     */
    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return isCoreProperties(entry) ? new ByteArrayInputStream(NO_PROPERTIES) : asStored(entry);
    }

    /** The entries in whose stead the library is given empty ones. */
    List<ZipArchiveEntry> coreProperties() {
        List<ZipArchiveEntry> found = new ArrayList<>();
        Enumeration<? extends ZipArchiveEntry> entries = getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (isCoreProperties(entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static boolean isCoreProperties(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        return name.matches("(.*/)?docprops/core[^/]*\\.xml") || name.endsWith(".psmdcp");
    }

    InputStream asStored(ZipArchiveEntry entry) throws IOException {
        return new Counted(super.getInputStream(entry), isOfDirectory(entry) ? MOST_OF_DIRECTORY : MOST_UNPACKED);
    }

    private static boolean isOfDirectory(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".rels") || name.contains("[content_types]") || name.contains("docprops");
    }

    private final class Counted extends FilterInputStream {
        private final long most;
        private long read;

        Counted(InputStream entry, long most) {
            super(entry);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return in.readNBytes((int) Math.min(bytes, 8192)).length;
        }

        private void count(int bytes) {
            read += bytes;
            unpacked += bytes;
            if (read > most || unpacked > MOST_UNPACKED) {
                throw new Unreadable(DocumentFlaw.BURSTING);
            }
        }
    }
}
