package org.agendagate.pages;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.handling.CureTime;
import org.agendagate.notices.Cutoff;
import org.agendagate.notices.FitList;
import org.agendagate.notices.Notice;
import org.agendagate.notices.NoticeNumbers;
import org.agendagate.notices.NoticeNumbers.NoticeNumber;
import org.agendagate.notices.NoticeWord;
import org.agendagate.notices.Office;
import org.agendagate.packet.Packet;
import org.agendagate.pages.Papers.Paper;
import org.agendagate.reference.Reference;
import org.agendagate.standing.Standings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices and lists, to print and as Word files. */
@Controller
class NoticePages {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Papers papers;
    private final NoticeNumbers numbers;
    private final Office office;
    private final Clock clock;

    NoticePages(Papers papers, NoticeNumbers numbers, Office office, Clock clock) {
        this.papers = papers;
        this.numbers = numbers;
        this.office = office;
        this.clock = clock;
    }

    /** @param item empty for the notice on a classified refusal */
    @GetMapping("/decisions/{id}/notice")
    String notice(@PathVariable String id, @RequestParam(defaultValue = "") String item, Principal user, Model model) {
        Notice notice = notice(papers.get(id, user), item, user);
        model.addAttribute("id", id).addAttribute("itemNo", item).addAttribute("notice", notice);
        Notice.Subject subject = notice.item();
        model.addAttribute("opening", subject == null ? "" : NoticeWord.opening(subject, notice.mends()));
        model.addAttribute("closing", NoticeWord.closing(notice));
        return "notice";
    }

    @GetMapping("/decisions/{id}/notice.docx")
    ResponseEntity<byte[]> noticeAsWord(
            @PathVariable String id, @RequestParam(defaultValue = "") String item, Principal user) {
        Notice notice = notice(papers.get(id, user), item, user);
        return word(notice.number() + ".docx", NoticeWord.write(notice));
    }

    @GetMapping("/decisions/{id}/fit-items")
    String fitItems(@PathVariable String id, Principal user, Model model) {
        FitList list = list(papers.get(id, user));
        model.addAttribute("id", id).addAttribute("list", list).addAttribute("tail", NoticeWord.tail(list));
        model.addAttribute("none", NoticeWord.none(list));
        return "fit-items";
    }

    @GetMapping("/decisions/{id}/fit-items.docx")
    ResponseEntity<byte[]> fitItemsAsWord(@PathVariable String id, Principal user) {
        FitList list = list(papers.get(id, user));
        return word("具备上会条件议题清单-" + list.packetNo() + ".docx", NoticeWord.write(list));
    }

    private Notice notice(Paper paper, String itemNo, Principal user) {
        PacketDecision decision = paper.decision();
        Packet packet = paper.packet();
        if (packet == null) {
            if (!decision.classified()) {
                throw new NoSuchPage();
            }
            return Notice.onClassified(decision, numbered(decision.id(), "", decision.decidedAt(), user), office);
        }
        ItemDecision item = decision.items().stream()
                .filter(one -> one.itemNo().equals(itemNo) && one.outcome() == Outcome.REJECTED)
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        Standings.Said said = papers.said(decision, item);
        Optional<Reference> reference = papers.findReference(decision.ruleBook());
        String cutoff =
                reference.map(known -> Cutoff.of(decision, packet, known)).orElse("");
        Notice made = Notice.of(decision, item, packet, cutoff, number(said.since(), decision, item, user), office)
                .lapsed(said.validity().words());
        Notice notice = reference
                .flatMap(known -> Cutoff.at(decision, packet, known))
                .map(end -> made.before(end, item.toldAt(decision.decidedAt()).toLocalDateTime()))
                .orElse(made);
        return reference
                .filter(known -> decision.receipts() != null)
                .flatMap(known -> new CureTime(known).end(item.toldAt(decision.decidedAt())))
                .map(notice::curedBy)
                .orElse(notice);
    }

    /** All decisions of a revision that say the same of an item have one notice on it. */
    private NoticeNumber number(String since, PacketDecision decision, ItemDecision item, Principal user) {
        return numbered(since, item.itemNo(), item.toldAt(decision.decidedAt()), user);
    }

    private NoticeNumber numbered(String decision, String itemNo, OffsetDateTime toldAt, Principal user) {
        return numbers.numberOf(decision, itemNo, toldAt.getYear(), user.getName(), clock.instant());
    }

    private FitList list(Paper paper) {
        Packet packet = paper.packet();
        if (packet == null) {
            throw new NoSuchPage();
        }
        return FitList.of(
                paper.decision(),
                packet,
                code -> papers.findReference(paper.decision().ruleBook())
                        .map(Reference::portfolios)
                        .map(portfolios -> portfolios.title(code))
                        .orElse(code),
                office,
                paper.validity());
    }

    private static ResponseEntity<byte[]> word(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
