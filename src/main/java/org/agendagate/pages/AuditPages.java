package org.agendagate.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.handling.AuditRun;
import org.agendagate.handling.Auditing;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerExport;
import org.agendagate.records.LedgerRow.Head;
import org.agendagate.records.Store;
import org.agendagate.records.StoredLedger;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The auditor's desk: whether everything recorded holds, all of it to take along, and who read what. */
@Controller
class AuditPages {
    private static final int SHOWN = 100;

    private final Auditing auditing;
    private final Ledger ledger;
    private final Store store;
    private final Trail trail;

    AuditPages(Auditing auditing, Ledger ledger, Store store, Trail trail) {
        this.auditing = auditing;
        this.ledger = ledger;
        this.store = store;
        this.trail = trail;
    }

    /** @param subject a packet number, the id of a decision or a flag, the digest of a document */
    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String actor,
            Model model) {
        AuditRun run = auditing.last().orElse(null);
        model.addAttribute("head", ledger.head())
                .addAttribute("run", run)
                .addAttribute("running", run != null && run.running());
        model.addAttribute("subject", subject.strip())
                .addAttribute("actor", actor.strip())
                .addAttribute("reads", ledger.listReads(subject.strip(), actor.strip(), SHOWN))
                .addAttribute("most", SHOWN);
        return "audit";
    }

    /** With the number and hash of a head that was kept elsewhere, that head must be part of the ledger. */
    @PostMapping("/audit/verification")
    String verify(
            @RequestParam(defaultValue = "") String seq,
            @RequestParam(defaultValue = "") String hash,
            Principal user,
            RedirectAttributes flash) {
        boolean kept = !seq.isBlank() || !hash.isBlank();
        if (kept && (!seq.strip().matches("\\d{1,15}") || hash.isBlank())) {
            flash.addFlashAttribute("refused", "audit.head.incomplete");
        } else if (!auditing.verify(
                kept ? new Head(Long.parseLong(seq.strip()), hash.strip()) : null, Person.of(user))) {
            flash.addFlashAttribute("refused", "audit.running");
        }
        return "redirect:/audit";
    }

    @PostMapping("/audit/replay")
    String replay(Principal user, RedirectAttributes flash) {
        if (!auditing.replay(Person.of(user))) {
            flash.addFlashAttribute("refused", "audit.running");
        }
        return "redirect:/audit";
    }

    @GetMapping("/audit/export")
    void export(Principal user, HttpServletResponse response) throws IOException {
        trail.exported(user.getName(), "ledger");
        response.setContentType("application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("ledger-" + ledger.head().seq() + ".jsonl")
                        .build()
                        .toString());
        LedgerExport.write(new StoredLedger(store), response.getOutputStream());
    }
}
