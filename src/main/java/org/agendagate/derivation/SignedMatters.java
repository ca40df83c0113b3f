package org.agendagate.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.history.SeenItem;
import org.agendagate.history.SeenItem.SeenText;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.Money;
import org.agendagate.reference.DiscrepancyKind;
import org.agendagate.texts.FoldedText;
import org.jspecify.annotations.Nullable;

/** Holds an item against what stood on it when the opinions of its leaders in charge were first seen. */
final class SignedMatters {
    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final Discrepancies all;

    SignedMatters(Derivation.Setting setting, AgendaItem item, String at, Discrepancies all) {
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.all = all;
    }

    void find() {
        List<SeenItem> seen = setting.history().seenItems().stream()
                .filter(one -> one.itemNo().equals(item.itemNo()))
                .toList();
        if (seen.isEmpty()) {
            return;
        }
        Set<LeaderOpinion> counting = new HashSet<>(new Signatures(setting, item, at).counting());
        for (SeenItem one : seen) {
            String signers = one.opinions().stream()
                    .map(item.leaderOpinions()::get)
                    .filter(counting::contains)
                    .map(opinion -> setting.reference().portfolios().title(opinion.leader()))
                    .distinct()
                    .collect(Collectors.joining("、"));
            if (!signers.isEmpty()) {
                compare(one, signers);
            }
        }
    }

    private void compare(SeenItem seen, String signers) {
        findAmount(seen, signers);
        findPersons(seen, signers);
        findTexts(seen, signers);
        if (!same(seen.title(), item.title())) {
            wording(seen, signers, "/title", "名称", "title", seen.title(), item.title());
        }
        String ask = item.ask() == null ? null : item.ask().name();
        if (seen.ask() != null && !seen.ask().equals(ask)) {
            wording(seen, signers, "/ask", "提请事项", "request", seen.ask(), String.valueOf(ask));
        }
        if (!same(seen.askText(), item.askText())) {
            wording(
                    seen,
                    signers,
                    "/askText",
                    "提请事项说明",
                    "request",
                    Objects.requireNonNullElse(seen.askText(), "（空）"),
                    Objects.requireNonNullElse(item.askText(), "（空）"));
        }
        String before = String.join("；", seen.decisionPoints());
        String now = String.join("；", item.decisionPoints());
        if (!same(before, now)) {
            wording(seen, signers, "/decisionPoints", "需议定事项", "points to decide", before, now);
        }
    }

    private void findAmount(SeenItem seen, String signers) {
        BigDecimal before = seen.amountYuan() == null ? null : new BigDecimal(seen.amountYuan());
        Money money = item.money();
        BigDecimal now = money == null ? null : money.amountYuan();
        if (before == null && now != null) {
            wording(seen, signers, "/money/amountYuan", "资金", "sum", "（未填报）", Amounts.text(now));
        } else if (before != null && (now == null || before.compareTo(now) != 0)) {
            matter(
                    seen,
                    signers,
                    now == null ? "" : "/money/amountYuan",
                    "资金由" + Amounts.text(before) + "改为" + (now == null ? "（未填报）" : Amounts.text(now)),
                    "the sum was " + Amounts.textEn(before) + " and is "
                            + (now == null ? "none" : Amounts.textEn(now)));
        }
    }

    private void findPersons(SeenItem seen, String signers) {
        List<String> now = item.personnel().stream()
                .map(person -> person.caseNo() + " " + Objects.requireNonNullElse(person.proposal(), ""))
                .toList();
        List<String> changed = new ArrayList<>(now);
        changed.removeAll(seen.persons());
        seen.persons().stream().filter(person -> !now.contains(person)).forEach(changed::add);
        if (!changed.isEmpty()) {
            String cases = changed.stream().map(String::strip).collect(Collectors.joining("、"));
            matter(seen, signers, "/personnel", "人事对象有改动（" + cases + "）", "the persons differ (" + cases + ")");
        }
    }

    /** Texts by different readings cannot be compared; where nothing tells a text, other rules ask for it. */
    private void findTexts(SeenItem seen, String signers) {
        List<DeliberationDocument> documents = item.documents();
        for (int index = 0; index < documents.size(); index++) {
            DeliberationDocument document = documents.get(index);
            Optional<SeenText> before = seen.texts().stream()
                    .filter(text -> text.docNo().equals(document.docNo()))
                    .findFirst();
            if (document.forDeliberation() && before.isPresent() && differs(before.get(), document)) {
                matter(
                        seen,
                        signers,
                        "/documents/" + index + "/textHash",
                        "审议文件《" + document.title() + "》的文本有改动",
                        "the text of " + document.docNo() + " differs");
            }
        }
    }

    private boolean differs(SeenText before, DeliberationDocument now) {
        String text = now.textHash();
        boolean confirmed = now.changes().stream()
                .anyMatch(change -> change.toTextHash().equals(text)
                        && item.leaderOpinions().stream()
                                .anyMatch(opinion -> opinion.leader().equals(change.confirmedBy())));
        return text != null
                && !confirmed
                && reading(text).equals(reading(before.textHash()))
                && !text.equals(before.textHash())
                && !(before.fileHash() != null && before.fileHash().equals(now.fileHash()));
    }

    private static String reading(String digest) {
        return digest.substring(0, Math.max(0, digest.indexOf(':')));
    }

    private void matter(SeenItem seen, String signers, String place, String zh, String en) {
        all.add(
                DiscrepancyKind.SIGNED_MATTER,
                at + place,
                signers + "的意见最早见于" + named(seen) + "，此后" + zh,
                "the opinion of " + signers + " was first seen on " + namedEn(seen) + "; since then " + en);
    }

    private void wording(SeenItem seen, String signers, String place, String zh, String en, String before, String now) {
        all.add(
                DiscrepancyKind.SIGNED_WORDING,
                at + place,
                signers + "的意见最早见于" + named(seen) + "，此后" + zh + "由“" + before + "”改为“" + now + "”",
                "the opinion of " + signers + " was first seen on " + namedEn(seen) + "; since then the " + en + " was "
                        + before + " and is " + now);
    }

    private static String named(SeenItem seen) {
        return seen.packetNo() + "第" + seen.revision() + "次报送";
    }

    private static String namedEn(SeenItem seen) {
        return "revision " + seen.revision() + " of " + seen.packetNo();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : FoldedText.word(text).replaceAll("[\\p{P}\\p{Z}\\s]", "");
    }
}
