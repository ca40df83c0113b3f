package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.access.Trail;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.documents.FileKind;
import org.agendagate.handling.Matter;
import org.agendagate.handling.MatterActed;
import org.agendagate.handling.MatterOpened;
import org.agendagate.handling.NamingReaders;
import org.agendagate.handling.OpeningMatters;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Records;
import org.agendagate.reload.LiveRuleBook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** An item as it was handed in, with its documents, for whom it is open to. */
@Controller
@RequestMapping("/packets/{packetNo}/revisions/{revision}/item")
class MatterPages {
    private final OpeningMatters matters;
    private final NamingReaders naming;
    private final MatterDocuments documents;
    private final Records records;
    private final Papers papers;
    private final LiveRuleBook rules;
    private final Trail trail;

    MatterPages(
            OpeningMatters matters,
            NamingReaders naming,
            MatterDocuments documents,
            Records records,
            Papers papers,
            LiveRuleBook rules,
            Trail trail) {
        this.matters = matters;
        this.naming = naming;
        this.documents = documents;
        this.records = records;
        this.papers = papers;
        this.rules = rules;
        this.trail = trail;
    }

    @GetMapping
    String item(
            @PathVariable String packetNo,
            @PathVariable int revision,
            @RequestParam(name = "item", defaultValue = "") String itemNo,
            Principal user,
            @ModelAttribute(Frame.NAME) Frame frame,
            Model model) {
        return show(matters.open(packetNo, revision, itemNo, Person.of(user)), user, frame, model);
    }

    /** Names a user who may read an item about personnel, or takes the name off. */
    @PostMapping("/readers")
    String name(
            @PathVariable String packetNo,
            @PathVariable int revision,
            @RequestParam(name = "item", defaultValue = "") String itemNo,
            @RequestParam(defaultValue = "") String reader,
            @RequestParam(defaultValue = "false") boolean off,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            @ModelAttribute(Frame.NAME) Frame frame,
            Model model) {
        MatterOpened opened = matters.open(packetNo, revision, itemNo, Person.of(user));
        model.addAttribute("typedReader", reader).addAttribute("typedReason", reason);
        return told(naming.name(matterOf(opened), reader, off, reason, Person.of(user)), opened, user, frame, model);
    }

    /** An auditor says why, and reads the item for a day. */
    @PostMapping("/opening")
    String open(
            @PathVariable String packetNo,
            @PathVariable int revision,
            @RequestParam(name = "item", defaultValue = "") String itemNo,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            @ModelAttribute(Frame.NAME) Frame frame,
            Model model) {
        MatterOpened opened = matters.open(packetNo, revision, itemNo, Person.of(user));
        model.addAttribute("typedReason", reason);
        return told(naming.open(matterOf(opened), reason, Person.of(user)), opened, user, frame, model);
    }

    private String told(MatterActed acted, MatterOpened opened, Principal user, Frame frame, Model model) {
        Matter matter = matterOf(opened);
        if (acted instanceof MatterActed.Done) {
            model.asMap().clear();
            model.addAttribute("item", matter.item().itemNo());
            return "redirect:/packets/{packetNo}/revisions/{revision}/item";
        } else if (acted instanceof MatterActed.Malformed malformed) {
            model.addAttribute("problem", malformed.problem());
            if (malformed.problem().code().equals("classified")) {
                model.addAttribute("typedReader", "").addAttribute("typedReason", "");
            }
            return show(opened, user, frame, model.addAttribute(Frame.NAME, frame.withoutReturn()));
        }
        throw new NoSuchPage();
    }

    private static Matter matterOf(MatterOpened opened) {
        if (opened instanceof MatterOpened.Open open) {
            return open.matter();
        } else if (opened instanceof MatterOpened.AsksNames names) {
            return names.matter();
        } else if (opened instanceof MatterOpened.AsksReason reason) {
            return reason.matter();
        }
        throw new NoSuchPage();
    }

    private String show(MatterOpened opened, Principal user, Frame frame, Model model) {
        Matter matter = matterOf(opened);
        Person person = Person.of(user);
        model.addAttribute("packetNo", matter.packet().packetNo())
                .addAttribute("revision", matter.packet().revision())
                .addAttribute("itemNo", matter.item().itemNo());
        model.addAttribute("names", matter.personal() && person.is(Role.VERIFIER))
                .addAttribute("asks", opened instanceof MatterOpened.AsksReason)
                .addAttribute("open", opened instanceof MatterOpened.Open);
        if (matter.personal()) {
            model.addAttribute("named", matters.named(matter));
        }
        if (opened instanceof MatterOpened.Open) {
            trail.read(user.getName(), matter.packet().packetNo());
            addMatter(matter, person, frame, model);
        }
        return "matter";
    }

    private void addMatter(Matter matter, Person person, Frame frame, Model model) {
        PacketForm form = PacketForm.of(
                JsonMapper.shared().readTree(matter.json()),
                rules.current().book().reference().details(),
                List.of());
        model.addAttribute("packet", matter.packet())
                .addAttribute("item", matter.item())
                .addAttribute("personal", matter.personal())
                .addAttribute("paper", MatterPaper.of(form.items().get(matter.at()), frame.tongue()))
                .addAttribute("documents", documents.of(matter, person));
        List<DecisionRecord> made =
                records
                        .listDecisions(
                                matter.packet().packetNo(), matter.packet().revision())
                        .stream()
                        .filter(decision -> !decision.classified())
                        .toList();
        if (!made.isEmpty()) {
            model.addAttribute(
                    "decided",
                    papers.decided(List.of(made.get(made.size() - 1))).get(0));
        }
    }

    /** A document as it was handed in. It is saved and not shown: a paper may hold what a browser would run. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String packetNo,
            @PathVariable int revision,
            @RequestParam(name = "item", defaultValue = "") String itemNo,
            @RequestParam(name = "file", defaultValue = "") String fileHash,
            Principal user) {
        Matter matter = opened(packetNo, revision, itemNo, user);
        DocumentSummary file = documents.find(matter, fileHash, Person.of(user)).orElseThrow(NoSuchPage::new);
        trail.read(user.getName(), fileHash);
        return ResponseEntity.ok()
                .contentType(mediaType(file.kind()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(matter, fileHash) + extension(file.kind()), UTF_8)
                                .build()
                                .toString())
                .body(documents.bytes(file));
    }

    /** A document as the program read it, with what it remarked. */
    @GetMapping("/text")
    String text(
            @PathVariable String packetNo,
            @PathVariable int revision,
            @RequestParam(name = "item", defaultValue = "") String itemNo,
            @RequestParam(name = "file", defaultValue = "") String fileHash,
            Principal user,
            Model model) {
        Matter matter = opened(packetNo, revision, itemNo, user);
        DocumentSummary file = documents.find(matter, fileHash, Person.of(user)).orElseThrow(NoSuchPage::new);
        trail.read(user.getName(), fileHash);
        model.addAttribute("packetNo", packetNo)
                .addAttribute("revision", revision)
                .addAttribute("itemNo", itemNo)
                .addAttribute("name", name(matter, fileHash))
                .addAttribute("file", file)
                .addAttribute("paragraphs", documents.paragraphs(file));
        return "matter-text";
    }

    private Matter opened(String packetNo, int revision, String itemNo, Principal user) {
        MatterOpened opened = matters.open(packetNo, revision, itemNo, Person.of(user));
        if (opened instanceof MatterOpened.Open open) {
            return open.matter();
        }
        throw new NoSuchPage();
    }

    private static String name(Matter matter, String fileHash) {
        return matter.item().documents().stream()
                .filter(document -> fileHash.equals(document.fileHash()))
                .map(document -> document.title())
                .findFirst()
                .or(() -> matter.item().attachments().stream()
                        .filter(attachment -> fileHash.equals(attachment.fileHash()))
                        .map(attachment -> attachment.title())
                        .findFirst())
                .orElse("")
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ");
    }

    private static String extension(FileKind kind) {
        return kind == FileKind.TEXT ? ".txt" : "." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static MediaType mediaType(FileKind kind) {
        return switch (kind) {
            case DOCX ->
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            case PDF -> MediaType.APPLICATION_PDF;
            case TEXT -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
