package org.agendagate.derivation;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.edition.Edition;
import org.agendagate.facts.Duplicate;
import org.agendagate.facts.DuplicateKind;
import org.agendagate.facts.Fact;
import org.agendagate.history.KnownDocument;
import org.agendagate.history.OpenItem;
import org.agendagate.history.Titles;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.ItemLink;
import org.agendagate.packet.LinkKind;
import org.agendagate.packet.TextDigests;
import org.agendagate.packet.TextDigests.Likeness;
import org.agendagate.reference.FormPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Finds items that are the same as, or like, others of the packet or under way (edge cases 32 and 33 of the domain
 * notes). Everything is looked up by hash, so that a thousand items cost a thousand look-ups.
 */
final class Duplicates {
    private static final int SHOWN = 3;

    /**
     * An item that others may be the same as.
     *
     * @param submittedOn the day it was submitted; {@code null} for one of this packet
     */
    private record Entry(
            String packetNo,
            String itemNo,
            String title,
            String leadUnit,
            String key,
            List<Mark> documents,
            boolean rejected,
            @Nullable LocalDate submittedOn,
            List<ItemLink> links) {
        static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::packetNo).thenComparing(Entry::itemNo);

        /** The digests by which others are looked for that may have a document of it. */
        Set<String> hashes() {
            return documents.stream().flatMap(Mark::hashes).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        boolean sharesDocument(Entry other) {
            return documents.stream().anyMatch(mark -> other.documents.stream().anyMatch(mark::isSame));
        }

        String named() {
            return "%s（%s，%s《%s》）".formatted(itemNo, packetNo, leadUnit, title);
        }

        /** Whether it says what became of {@code other}; a re-submission replaces only what was rejected. */
        boolean linksTo(Entry other) {
            return links.stream()
                    .anyMatch(link -> link.itemNo().equals(other.itemNo)
                            && (link.packetNo() == null || link.packetNo().equals(other.packetNo))
                            && (link.kind() != LinkKind.RESUBMISSION_OF || other.rejected));
        }
    }

    /** What a document is known by: its file, and its texts as declared and as kept. */
    private record Mark(@Nullable String fileHash, List<TextDigests> texts) {
        static Mark of(@Nullable String fileHash, @Nullable String declared, @Nullable TextDigests kept) {
            boolean same = kept != null && kept.like(declared) == Likeness.SAME;
            return new Mark(
                    fileHash,
                    Stream.of(kept, same ? null : TextDigests.of(declared))
                            .filter(Objects::nonNull)
                            .toList());
        }

        Stream<String> hashes() {
            return Stream.concat(Stream.ofNullable(fileHash), texts.stream().flatMap(text -> text.all().stream()));
        }

        boolean isSame(Mark other) {
            return (fileHash != null && fileHash.equals(other.fileHash))
                    || texts.stream()
                            .anyMatch(text -> other.texts.stream().anyMatch(its -> text.like(its) == Likeness.SAME));
        }
    }

    private final Derivation.Setting setting;
    private final FormPolicy policy;
    private final List<Entry> own = new ArrayList<>();
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, List<Entry>> byHash = new HashMap<>();
    private final LikeTitles like;

    Duplicates(Derivation.Setting setting) {
        this.setting = setting;
        this.policy = setting.reference().form();
        setting.packet().items().forEach(item -> own.add(entry(item)));
        for (int index = 0; index < own.size(); index++) {
            if (setting.packet().items().get(index).withdrawal() == null) {
                index(own.get(index));
            }
        }
        setting.history().openItems().stream()
                .filter(item -> !item.packetNo().equals(setting.packet().packetNo()))
                .forEach(item -> index(entry(item)));
        like = new LikeTitles(byKey.keySet(), policy.similarPercent());
    }

    private Entry entry(AgendaItem item) {
        List<Mark> documents = item.documents().stream()
                .filter(DeliberationDocument::forDeliberation)
                .map(document -> {
                    KnownDocument kept = document.fileHash() == null
                            ? null
                            : setting.keptFiles().get(document.fileHash());
                    return Mark.of(document.fileHash(), document.textHash(), keptText(kept));
                })
                .toList();
        return new Entry(
                setting.packet().packetNo(),
                item.itemNo(),
                item.title(),
                item.leadUnit(),
                Titles.normalised(item.title()),
                documents,
                false,
                null,
                item.links());
    }

    /** The first edition went by what packets declare. */
    private @Nullable TextDigests keptText(@Nullable KnownDocument kept) {
        return kept != null && setting.edition().atLeast(Edition.SECOND) ? kept.text() : null;
    }

    private Entry entry(OpenItem item) {
        return new Entry(
                item.packetNo(),
                item.itemNo(),
                item.title(),
                setting.naming().unit(item.leadUnit()),
                Titles.normalised(item.title()),
                item.documents().stream()
                        .map(mark -> Mark.of(
                                mark.fileHash(),
                                mark.textHash(),
                                mark.keptTextHashes().isEmpty() ? null : TextDigests.of(mark.keptTextHashes())))
                        .toList(),
                item.rejected(),
                item.submittedOn(),
                List.of());
    }

    private void index(Entry entry) {
        if (!entry.key.isEmpty()) {
            byKey.computeIfAbsent(entry.key, key -> new ArrayList<>()).add(entry);
        }
        entry.hashes()
                .forEach(hash ->
                        byHash.computeIfAbsent(hash, key -> new ArrayList<>()).add(entry));
    }

    void addTo(List<Fact> facts, int index, String at) {
        AgendaItem item = setting.packet().items().get(index);
        if (item.withdrawal() != null) {
            return;
        }
        Map<DuplicateKind, Set<Entry>> found = find(own.get(index), item);
        found.forEach((kind, others) -> facts.add(new Duplicate(
                at, item.itemNo(), kind.name(), kind.label(), Words.of(kind), named(others), others.size())));
    }

    private static String named(Set<Entry> others) {
        String first = others.stream().limit(SHOWN).map(Entry::named).collect(Collectors.joining("、"));
        return others.size() <= SHOWN ? first : first + "等" + others.size() + "个议题";
    }

    private Map<DuplicateKind, Set<Entry>> find(Entry entry, AgendaItem item) {
        Map<DuplicateKind, Set<Entry>> found = new EnumMap<>(DuplicateKind.class);
        Set<Entry> sameDocument = new TreeSet<>(Entry.ORDER);
        for (String hash : entry.hashes()) {
            for (Entry other : byHash.getOrDefault(hash, List.of())) {
                if (counts(entry, other) && isSureOf(entry, other)) {
                    sameDocument.add(other);
                    add(found, DuplicateKind.DOCUMENT, other);
                }
            }
        }
        boolean periodic = !item.types().isEmpty() && policy.periodic().containsAll(item.types());
        for (Entry other : byKey.getOrDefault(entry.key, List.of())) {
            if (counts(entry, other) && !(periodic && isOfAnotherQuarter(other))) {
                if (other.leadUnit.equals(entry.leadUnit)) {
                    add(found, DuplicateKind.TITLE_AND_UNIT, other);
                } else if (!sameDocument.contains(other)) {
                    add(found, DuplicateKind.TITLE, other);
                }
            }
        }
        for (String key : like.keysLike(entry.key)) {
            for (Entry other : byKey.getOrDefault(key, List.of())) {
                if (counts(entry, other) && !other.leadUnit.equals(entry.leadUnit) && !sameDocument.contains(other)) {
                    add(found, DuplicateKind.SIMILAR, other);
                }
            }
        }
        return found;
    }

    private static void add(Map<DuplicateKind, Set<Entry>> found, DuplicateKind kind, Entry other) {
        found.computeIfAbsent(kind, key -> new TreeSet<>(Entry.ORDER)).add(other);
    }

    /** One digest of two texts may be the same where a newer one of both differs; the first edition knew one only. */
    private boolean isSureOf(Entry entry, Entry other) {
        return !setting.edition().atLeast(Edition.SECOND) || entry.sharesDocument(other);
    }

    /** An item is no duplicate of itself, nor of one that it or the other says it came from. */
    private static boolean counts(Entry entry, Entry other) {
        return Entry.ORDER.compare(entry, other) != 0 && !entry.linksTo(other) && !other.linksTo(entry);
    }

    /** Within the packet all is of one quarter. */
    private boolean isOfAnotherQuarter(Entry other) {
        LocalDate day = other.submittedOn;
        return day != null
                && !(day.getYear() == setting.receivedOn().getYear()
                        && day.get(IsoFields.QUARTER_OF_YEAR)
                                == setting.receivedOn().get(IsoFields.QUARTER_OF_YEAR));
    }
}
