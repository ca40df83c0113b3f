package org.agendagate.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agendagate.history.DocumentMark;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import org.agendagate.history.OpenItem;
import org.agendagate.history.Titles;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.AttendingUnit;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.Packet;
import org.agendagate.packet.Reporter;
import org.jspecify.annotations.Nullable;

/**
 * What G26H, G26T, G29A and the G35 rules say of each item, read a second time in plain Java: rule and reason, sorted.
 * Every item is held against every other one, letter pair by letter pair.
 */
final class Convening {
    private static final String NOTHING = "（空白）";

    private final Packet packet;
    private final History history;
    private final Policy policy;
    private final Policy.Filings filings;
    private final List<String> told = new ArrayList<>();
    private int place;
    private int minutesSoFar;

    Convening(Packet packet, History history, Policy policy) {
        this.packet = packet;
        this.history = history;
        this.policy = policy;
        this.filings = policy.filings();
    }

    List<String> told() {
        for (int index = 0; index < packet.items().size(); index++) {
            AgendaItem item = packet.items().get(index);
            item.documents().forEach(document -> tellFile(item, document));
            tellLikeTitles(item);
            tellReporter(item);
            tellAbsentLeaders(item, index);
            tellPeople(item);
            tellCapacity(item);
        }
        told.sort(Comparator.naturalOrder());
        return told;
    }

    private void tell(AgendaItem item, String rule, String reason) {
        told.add(item.itemNo() + " " + rule + " " + reason);
    }

    // Files

    private @Nullable KnownDocument kept(DeliberationDocument document) {
        for (KnownDocument known : history.documents()) {
            if (known.fileHash().equals(document.fileHash())) {
                return known;
            }
        }
        return null;
    }

    private void tellFile(AgendaItem item, DeliberationDocument document) {
        KnownDocument kept = kept(document);
        if (kept == null) {
            return;
        }
        String name = "《" + document.title() + "》（" + document.docNo() + "）";
        if (document.textHash() != null && !document.textHash().equals(kept.textHash())) {
            tell(item, "G26H", name + "申报的文本摘要值与已存入文件的文本不一致。");
        }
        if (kept.trackedChanges() + kept.comments() + kept.hiddenCharacters() > 0) {
            tell(
                    item,
                    "G26T",
                    name + "文件中留有修订痕迹" + kept.trackedChanges() + "处、批注" + kept.comments() + "条、隐藏文字"
                            + kept.hiddenCharacters() + "字。");
        }
    }

    // Titles

    private void tellLikeTitles(AgendaItem item) {
        if (item.withdrawal() != null) {
            return;
        }
        TreeMap<String, String> same = new TreeMap<>();
        TreeMap<String, String> like = new TreeMap<>();
        for (OpenItem other : others(item)) {
            if (other.leadUnit().equals(item.leadUnit()) || sharesDocument(item, other)) {
                continue;
            }
            String one = Titles.normalised(item.title());
            String two = Titles.normalised(other.title());
            String key = other.packetNo() + " " + other.itemNo();
            String name = other.itemNo() + "（" + other.packetNo() + "，" + other.leadUnit() + "《" + other.title() + "》）";
            if (one.equals(two) && !one.isEmpty() && !isNextReport(item, other)) {
                same.putIfAbsent(key, name);
            } else if (!one.equals(two) && areLike(one, two)) {
                like.putIfAbsent(key, name);
            }
        }
        tellLikeTitles(item, "名称相同，主办单位不同", same.values());
        tellLikeTitles(item, "名称相近，主办单位不同", like.values());
    }

    private void tellLikeTitles(AgendaItem item, String how, Collection<String> others) {
        if (!others.isEmpty()) {
            String first = String.join("、", new ArrayList<>(others).subList(0, Math.min(3, others.size())));
            String more = others.size() > 3 ? "等" + others.size() + "个议题" : "";
            tell(item, "G29A", "与下列议题" + how + "：" + first + more + "。");
        }
    }

    /** Items of this packet and of others that neither is withdrawn nor says to be the same matter. */
    private List<OpenItem> others(AgendaItem item) {
        List<OpenItem> others = new ArrayList<>();
        for (AgendaItem other : packet.items()) {
            boolean linked = Filing.links(item, packet.packetNo(), other.itemNo(), false)
                    || Filing.links(other, packet.packetNo(), item.itemNo(), false);
            if (!other.itemNo().equals(item.itemNo()) && other.withdrawal() == null && !linked) {
                others.add(ofThisPacket(other));
            }
        }
        for (OpenItem other : history.openItems()) {
            if (!other.packetNo().equals(packet.packetNo())
                    && !Filing.links(item, other.packetNo(), other.itemNo(), other.rejected())) {
                others.add(other);
            }
        }
        return others;
    }

    private OpenItem ofThisPacket(AgendaItem item) {
        List<DocumentMark> marks = new ArrayList<>();
        for (DeliberationDocument document : item.documents()) {
            if (document.forDeliberation()) {
                KnownDocument kept = kept(document);
                marks.add(new DocumentMark(
                        document.docNo(),
                        document.fileHash(),
                        document.textHash(),
                        kept == null ? List.of() : List.of(kept.textHash())));
            }
        }
        return new OpenItem(
                packet.packetNo(),
                packet.revision(),
                item.itemNo(),
                item.title(),
                item.leadUnit(),
                packet.submittingUnit(),
                packet.meeting().meetingNo(),
                ItemReading.dayOf(packet.receivedAt()),
                false,
                marks);
    }

    /** Then the duplicate is told for its document, and its title adds nothing. */
    private boolean sharesDocument(AgendaItem item, OpenItem other) {
        String key = other.packetNo() + other.itemNo();
        Set<String> own = new HashSet<>();
        ofThisPacket(item).documents().forEach(mark -> own.addAll(digests(mark)));
        for (OpenItem any : others(item)) {
            for (DocumentMark mark : any.documents()) {
                boolean shared = digests(mark).stream().anyMatch(own::contains);
                if (shared && key.equals(any.packetNo() + any.itemNo())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a document is declared to be, and what the kept file says it is. */
    private static Set<String> digests(DocumentMark mark) {
        Set<String> digests = new HashSet<>(mark.keptTextHashes());
        Stream.of(mark.fileHash(), mark.textHash()).filter(Objects::nonNull).forEach(digests::add);
        return digests;
    }

    private boolean isNextReport(AgendaItem item, OpenItem other) {
        boolean periodic =
                item.types().stream().allMatch(type -> filings.periodic().contains(type.name()));
        int quarter = quarterOf(ItemReading.dayOf(packet.receivedAt()));
        return periodic && quarterOf(other.submittedOn()) != quarter;
    }

    private static int quarterOf(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }

    /** Twice the pairs of neighbouring letters they share, against all their pairs. */
    private boolean areLike(String one, String two) {
        Set<String> pairs = pairsOf(one);
        Set<String> others = pairsOf(two);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return !pairs.isEmpty() && 2 * pairs.size() * 100 >= filings.similarPercent() * all;
    }

    private static Set<String> pairsOf(String title) {
        Set<String> pairs = new HashSet<>();
        for (int start = 0; start + 2 <= title.length(); start++) {
            pairs.add(title.substring(start, start + 2));
        }
        return pairs;
    }

    // The meeting

    private void tellReporter(AgendaItem item) {
        Reporter reporter = item.reporter();
        boolean head = reporter != null && reporter.unitHead();
        boolean approved = reporter != null && isText(reporter.approval());
        if (!head && !approved) {
            String name = reporter == null ? null : isText(reporter.post()) ? reporter.post() : reporter.name();
            tell(item, "G35", "汇报人为" + (isText(name) ? name : NOTHING) + "，不是单位主要负责人，未见批准依据。");
        }
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void tellAbsentLeaders(AgendaItem item, int index) {
        ItemReading reading = new ItemReading(
                packet,
                item,
                index,
                policy,
                ItemReading.dayOf(packet.receivedAt()),
                RandomPackets.TODAY,
                packet.meeting().startsAt(),
                ItemReading.deadline(packet, policy));
        for (Signing.Box box : new Signing(reading).boxes()) {
            String code = box.lead && box.gap != null ? box.code : null;
            if (code != null && packet.meeting().absentLeaders().contains(code)) {
                tell(item, "G35L", box.title + "不能到会，也未签署有效的书面意见。");
            }
        }
    }

    private void tellPeople(AgendaItem item) {
        int most = 0;
        for (AttendingUnit unit : item.attendingUnits()) {
            most = Math.max(most, Objects.requireNonNullElse(unit.people(), 0));
        }
        if (most > filings.attendants()) {
            tell(item, "G35P", "有的单位列席" + most + "人，规定每个单位不超过" + filings.attendants() + "人。");
        }
    }

    private void tellCapacity(AgendaItem item) {
        int minutes = Objects.requireNonNullElse(item.minutes(), 0);
        if (minutes > filings.minutes()) {
            tell(item, "G35M", "汇报时长" + minutes + "分钟，规定不超过" + filings.minutes() + "分钟。");
        }
        int longest = 0;
        for (DeliberationDocument document : item.documents()) {
            KnownDocument kept = kept(document);
            int characters = kept == null ? Objects.requireNonNullElse(document.characters(), 0) : kept.characters();
            longest = Math.max(longest, characters);
        }
        if (longest > filings.characters()) {
            tell(item, "G35C", "最长的一份材料" + longest + "字，规定不超过" + filings.characters() + "字。");
        }
        if (item.withdrawal() != null) {
            return;
        }
        place++;
        minutesSoFar += minutes;
        if (place > filings.items()) {
            tell(item, "G35N", "本议题为本次会议第" + place + "个议题，规定不超过" + filings.items() + "个。");
        }
        Integer length = packet.meeting().lengthMinutes();
        if (length != null && minutesSoFar > length) {
            tell(item, "G35T", "至本议题累计汇报" + minutesSoFar + "分钟，超过会议时长" + length + "分钟。");
        }
    }
}
