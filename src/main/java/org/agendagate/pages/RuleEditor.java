package org.agendagate.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.Vocabulary;
import org.agendagate.language.Problem;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.RuleEdits;
import org.agendagate.reference.Reference;
import org.agendagate.reload.EditedMeanwhileException;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.RuleEditing;
import org.agendagate.reload.RuleRestore;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Editing the rules: a file with its problems as it is typed, a rehearsal, saving, and the way back. */
@Controller
class RuleEditor {
    private static final int LONGEST = 256 * 1024;

    private final RuleEditing editing;
    private final LiveRuleBook rules;
    private final RuleBookRecords ruleBooks;
    private final RuleEdits edits;
    private final Clock clock;
    private final String directory;

    RuleEditor(
            RuleEditing editing,
            LiveRuleBook rules,
            RuleBookRecords ruleBooks,
            RuleEdits edits,
            Clock clock,
            @Value("${agendagate.rules}") String directory) {
        this.editing = editing;
        this.rules = rules;
        this.ruleBooks = ruleBooks;
        this.edits = edits;
        this.clock = clock;
        this.directory = directory;
    }

    /**
     * A file in the editor.
     *
     * @param file its path; a path that is not there begins a new file
     * @param line where the cursor is to stand
     */
    @GetMapping("/rules/edit")
    String edit(@RequestParam String file, @RequestParam(defaultValue = "1") int line, Model model) throws IOException {
        requirePath(file);
        String text = editing.text(file).orElse(null);
        return editor(file, line, text == null ? "" : text, text, model);
    }

    private String editor(String file, int line, String text, @Nullable String before, Model model) throws IOException {
        model.addAttribute("file", file);
        model.addAttribute("line", Math.max(1, line));
        model.addAttribute("text", text);
        model.addAttribute("before", before);
        model.addAttribute("fresh", before == null);
        model.addAttribute("editable", editing.isPossible());
        model.addAttribute("problems", editing.check(file, text));
        return "rule-edit";
    }

    /** The problems of the rule book that the typed text would make, for the editor. */
    @PostMapping("/rules/check")
    @ResponseBody
    List<Told> check(@RequestParam String file, @RequestParam String text, @ModelAttribute(Frame.NAME) Frame frame)
            throws IOException {
        requirePath(file);
        requireLength(text);
        return editing.check(file, text).stream()
                .map(problem -> Told.of(problem, frame.tongue()))
                .toList();
    }

    @PostMapping("/rules/rehearse")
    String rehearse(@RequestParam String file, @RequestParam String text, Model model) throws IOException {
        requirePath(file);
        requireLength(text);
        model.addAttribute("trial", editing.rehearse(file, text));
        return "rule-trial";
    }

    /** @param before the text the edit began with; absent for a new file */
    @PostMapping("/rules/save")
    ModelAndView save(
            @RequestParam String file,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable String before,
            Principal user,
            Model model)
            throws IOException {
        requirePath(file);
        requireLength(text);
        String typed = lines(text);
        RuleEditing.Trial trial = editing.rehearse(file, typed);
        if (!trial.accepted()) {
            model.addAttribute("trial", trial);
            editor(file, 1, typed, before == null ? null : lines(before), model);
            return new ModelAndView("rule-edit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            editing.save(file, typed, before == null ? null : lines(before));
        } catch (EditedMeanwhileException meanwhile) {
            String now = meanwhile.now();
            model.addAttribute("meanwhile", difference(file, now, typed));
            editor(file, 1, typed, now, model);
            return new ModelAndView("rule-edit", model.asMap(), HttpStatus.CONFLICT);
        } catch (IOException unwritable) {
            model.addAttribute("unwritable", true);
            editor(file, 1, typed, before == null ? null : lines(before), model);
            return new ModelAndView("rule-edit", model.asMap(), HttpStatus.CONFLICT);
        }
        edits.record(user.getName(), "saved", file, editing.files().version(), clock.instant());
        return new ModelAndView(
                "redirect:/rules/saved?version={version}",
                Map.of("version", editing.files().version()));
    }

    /** Whether what was saved serves by now; asks again until it does or is refused. */
    @GetMapping("/rules/saved")
    String saved(@RequestParam String version, Model model) {
        LiveRuleBook.Standing standing = rules.standing();
        LiveRuleBook.Refused refused = standing.refused();
        model.addAttribute("version", version);
        LiveRuleBook.Waiting waiting = rules.waiting();
        model.addAttribute(
                "unsigned", waiting != null && version.equals(waiting.files().version()));
        model.addAttribute("live", standing.live().book().version().equals(version));
        // An older refusal is not about this edit.
        model.addAttribute("refused", refused != null && version.equals(refused.version()) ? refused : null);
        return "rule-saved";
    }

    @PostMapping("/rules/restore")
    String restore(@RequestParam String version, Principal user) {
        if (!editing.isPossible()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        RuleFiles files = ruleBooks.findFiles(version).map(RuleFiles::of).orElseThrow(NoSuchPage::new);
        try {
            new RuleRestore(Path.of(directory), clock.instant()).restore(files);
        } catch (IOException unwritable) {
            return "redirect:/rules/versions?unwritable";
        }
        edits.record(user.getName(), "restored", "", version, clock.instant());
        return "redirect:/rules/saved?version=" + version;
    }

    /** The words that rules may use, by fact, for completion. */
    @GetMapping("/rules/words")
    @ResponseBody
    Map<String, List<Word>> words(@ModelAttribute(Frame.NAME) Frame frame) {
        Reference reference = rules.current().book().reference();
        Collection<FactType> types = Vocabulary.published()
                .with(reference.details(), reference.lists())
                .types();
        Map<String, List<Word>> words = new LinkedHashMap<>();
        types.forEach(type -> words.put(
                type.name(),
                type.fields().stream()
                        .map(field -> Word.of(field, frame.tongue()))
                        .toList()));
        return words;
    }

    private static List<String> difference(String file, @Nullable String now, String typed) {
        Map<String, byte[]> theirs = now == null ? Map.of() : Map.of(file, now.getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> ours = Map.of(file, typed.getBytes(StandardCharsets.UTF_8));
        return RuleChanges.between(RuleFiles.of(theirs), RuleFiles.of(ours)).files().stream()
                .flatMap(change -> change.lines().stream())
                .toList();
    }

    /** Browsers send lines with two signs at their end. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static void requirePath(String file) {
        if (!RuleEditing.isPath(file)) {
            throw new NoSuchPage();
        }
    }

    private static void requireLength(String text) {
        if (text.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
    }

    /** A problem in one language. */
    public record Told(String file, int line, int column, String severity, String words) {
        static Told of(Problem problem, Tongue tongue) {
            return new Told(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.severity().name(),
                    tongue.quote(problem.zh(), problem.en()));
        }
    }

    /** A field of a fact. */
    public record Word(String name, String kind, String words, List<String> values) {
        static Word of(FactField field, Tongue tongue) {
            return new Word(field.name(), field.kind().label(), tongue.say(field.zh(), field.en()), field.values());
        }
    }
}
