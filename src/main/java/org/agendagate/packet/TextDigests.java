package org.agendagate.packet;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The digests of one text, at most one by each reading. What counts as a document's text is a matter of how it is read, so
 * a digest names its reading: a bare {@code sha256:…} is of the first, {@code sha256-2:…} of the second. Digests of
 * different readings say nothing of each other.
 */
public final class TextDigests {
    private static final String BARE = "sha256:";
    private static final String NUMBERED = "sha256-";

    /** Whether two texts are the same. */
    public enum Likeness {
        SAME,
        OTHER,
        /** There are digests of both, and none by the same reading. */
        UNKNOWN;

        /** Where one way of two is enough. */
        public Likeness or(Likeness another) {
            return this == SAME || another == SAME ? SAME : this == UNKNOWN || another == UNKNOWN ? UNKNOWN : OTHER;
        }

        /** Where both must hold. */
        public Likeness and(Likeness another) {
            return this == OTHER || another == OTHER ? OTHER : this == UNKNOWN || another == UNKNOWN ? UNKNOWN : SAME;
        }
    }

    private final TreeMap<Integer, String> byReading = new TreeMap<>();

    private TextDigests(Collection<@Nullable String> digests) {
        digests.stream().filter(Objects::nonNull).forEach(digest -> byReading.put(readingOf(digest), digest));
    }

    /**
     * Sorts digests by the reading they name.
     *
     * @param digests as packets write them; none where nothing is known of the text
     */
    public static TextDigests of(Collection<@Nullable String> digests) {
        return new TextDigests(digests);
    }

    /** As the other. */
    public static TextDigests of(@Nullable String digest) {
        return new TextDigests(Stream.ofNullable(digest).toList());
    }

    /** The number of the reading that a digest is of. */
    public static int readingOf(String digest) {
        int end = digest.indexOf(':');
        return digest.startsWith(NUMBERED) && end > NUMBERED.length()
                ? Integer.parseInt(digest.substring(NUMBERED.length(), end))
                : 1;
    }

    /** A digest {@code sha256:…} as that of a text by a reading. */
    public static String by(int reading, String digest) {
        return reading == 1 ? digest : NUMBERED + reading + ":" + digest.substring(BARE.length());
    }

    /** By the newest reading that both have; a text of which nothing is known is another than any. */
    public Likeness like(TextDigests other) {
        if (byReading.isEmpty() || other.byReading.isEmpty()) {
            return Likeness.OTHER;
        }
        for (Integer reading : byReading.descendingKeySet()) {
            String others = other.byReading.get(reading);
            if (others != null) {
                return others.equals(byReading.get(reading)) ? Likeness.SAME : Likeness.OTHER;
            }
        }
        return Likeness.UNKNOWN;
    }

    /** As the other, for a text of which one digest is known. */
    public Likeness like(@Nullable String digest) {
        return like(of(digest));
    }

    /** By the first reading first. */
    public List<String> all() {
        return List.copyOf(byReading.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextDigests digests && byReading.equals(digests.byReading);
    }

    @Override
    public int hashCode() {
        return byReading.hashCode();
    }

    @Override
    public String toString() {
        return byReading.values().stream().collect(Collectors.joining(" "));
    }
}
