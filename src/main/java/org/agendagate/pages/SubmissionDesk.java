package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.agendagate.drafts.Draft;
import org.agendagate.drafts.Drafts;
import org.agendagate.drafts.Drafts.Kept;
import org.agendagate.findings.Wording;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.PacketReading;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.sheets.OtherFile;
import org.agendagate.sheets.SheetReader;
import org.agendagate.sheets.SheetReading;
import org.agendagate.sheets.SheetReading.SheetProblem;
import org.agendagate.sheets.SheetTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first page of the submission desk: one's drafts and what was submitted, and the ways to begin a packet. */
@Controller
class SubmissionDesk {
    private static final int SHOWN = 50;
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Drafts drafts;
    private final Papers papers;
    private final FreshPackets fresh;
    private final PacketReader reader;
    private final LiveRuleBook rules;
    private final MarkedPlaces marked;
    private final Clock clock;

    SubmissionDesk(
            Drafts drafts,
            Papers papers,
            FreshPackets fresh,
            PacketReader reader,
            LiveRuleBook rules,
            MarkedPlaces marked,
            Clock clock) {
        this.drafts = drafts;
        this.papers = papers;
        this.fresh = fresh;
        this.reader = reader;
        this.rules = rules;
        this.marked = marked;
        this.clock = clock;
    }

    @GetMapping("/packets")
    String packets(Principal user, Model model) {
        model.addAttribute(
                "drafts",
                drafts.list(user.getName(), SHOWN).stream().map(DraftRow::of).toList());
        model.addAttribute(
                "discarded",
                drafts.listDiscarded(user.getName(), clock.instant()).stream()
                        .map(DraftRow::of)
                        .toList());
        model.addAttribute("submissions", papers.decided(papers.listLatest(SHOWN, user)));
        return "packets";
    }

    /** Begins with a form in which only what its clerk says each time is filled in. */
    @PostMapping("/packets/drafts")
    String begin(Principal user) {
        String json = fresh.begin(user);
        return "redirect:/packets/drafts/"
                + ((Kept.Saved) drafts.save(null, user.getName(), json, clock.instant()))
                        .draft()
                        .id();
    }

    /**
     * Begins with a file; one that is no packet yet becomes a draft, with its problems beside the fields. The file is the
     * body itself, for a form's parts would be on disk before anybody has looked whether they are classified.
     */
    @PostMapping(path = "/packets/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    String take(HttpServletRequest request, Principal user, Model model) throws IOException {
        byte[] content = request.getInputStream().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return SheetReader.looksLikeSheet(content)
                ? takeSheet(SheetReader.read(content), user, model)
                : takeJson(content, user, model);
    }

    private String takeJson(byte[] content, Principal user, Model model) {
        PacketReading reading = reader.read(content, rules.current().book().markings());
        if (reading instanceof ClassifiedPacket stub) {
            return marked.refuse(stub, content, model);
        }
        String json = DraftJson.objectOf(content);
        Optional<SheetProblem> other = json == null ? OtherFile.told(content) : Optional.empty();
        if (other.isPresent()) {
            return problems(List.of(FileProblem.of(other.get())), model);
        }
        return json == null && reading instanceof MalformedPacket malformed
                ? problems(malformed.problems().stream().map(FileProblem::of).toList(), model)
                : keep(String.valueOf(json), user, model);
    }

    /** A sheet is mended in the sheet: it has whoever filled it in, and the original. */
    private String takeSheet(SheetReading sheet, Principal user, Model model) {
        PacketReading reading =
                reader.read(sheet.json().getBytes(UTF_8), rules.current().book().markings());
        if (reading instanceof ClassifiedPacket stub) {
            return marked.refuse(stub, sheet.json().getBytes(UTF_8), sheet::cellOf, model);
        }
        List<SheetProblem> found =
                sheet.problemsWith(reading instanceof MalformedPacket malformed ? malformed.problems() : List.of());
        return found.isEmpty()
                ? keep(sheet.json(), user, model)
                : problems(found.stream().map(FileProblem::of).toList(), model);
    }

    private String keep(String json, Principal user, Model model) {
        Kept kept = drafts.save(null, user.getName(), json, clock.instant());
        return kept instanceof Kept.Saved saved
                ? "redirect:/packets/drafts/" + saved.draft().id() + "?check"
                : marked.refuse(((Kept.Classified) kept).stub(), json, model);
    }

    private static String problems(List<FileProblem> problems, Model model) {
        model.addAttribute("problems", problems);
        return "file-problems";
    }

    @GetMapping("/packets/template.xlsx")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("议题报送表.xlsx", UTF_8)
                                .build()
                                .toString())
                .body(SheetTemplate.write());
    }

    /** Something in a file that is wrong, and where. */
    record FileProblem(
            String place, @Nullable Integer line, @Nullable Integer column, String zh, String en) {
        static FileProblem of(PacketProblem problem) {
            return new FileProblem(problem.pointer(), problem.line(), problem.column(), problem.zh(), problem.en());
        }

        static FileProblem of(SheetProblem problem) {
            Wording words = SelfCheck.withoutNames("", problem.zh(), problem.en());
            return new FileProblem(problem.cell(), null, null, words.zh(), words.en());
        }
    }

    /** A draft as the list shows it. */
    record DraftRow(Draft draft, String packetNo, String title, int items) {
        static DraftRow of(Draft draft) {
            JsonNode packet = JsonMapper.shared().readTree(draft.json().getBytes(UTF_8));
            return new DraftRow(
                    draft,
                    packet.path("packetNo").asString(""),
                    packet.path("items").path(0).path("title").asString(""),
                    packet.path("items").size());
        }
    }
}
