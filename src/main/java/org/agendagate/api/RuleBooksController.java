package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.records.LiveRecord;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleChanges.RuleChange;
import org.agendagate.rules.RuleFiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every rule book that was ever live. */
@RestController
@Tag(name = "rules", description = "The rule book that serves")
class RuleBooksController {
    private static final int TOLD = 50;

    private final RuleBookRecords ruleBooks;

    RuleBooksController(RuleBookRecords ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    @GetMapping(path = "/api/rule-books", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listRuleBooks",
            summary = "The last times a rule book went live, and what it changed (规则版本)",
            description = "The last first, at most " + TOLD + ".")
    RuleBooks list() {
        List<LiveRecord> live = ruleBooks.listLive();
        List<WentLive> told = new ArrayList<>();
        for (int index = 0; index < Math.min(TOLD, live.size()); index++) {
            LiveRecord now = live.get(index);
            LiveRecord before = live.get(Math.min(index + 1, live.size() - 1));
            told.add(new WentLive(
                    now.version(),
                    now.since(),
                    now.from(),
                    now.version().equals(before.version())
                            ? List.of()
                            : changes(before.version(), now.version()).rules()));
        }
        return new RuleBooks(told);
    }

    @GetMapping(path = "/api/rule-books/{version}", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "readArchivedRuleBook", summary = "The files of a rule book as they stood (历史规则文件)")
    ArchivedRuleBook ruleBook(@PathVariable String version) {
        return new ArchivedRuleBook(
                version,
                filesOf(version).contents().entrySet().stream()
                        .map(file -> new ArchivedFile(file.getKey(), new String(file.getValue(), UTF_8)))
                        .toList());
    }

    @GetMapping(path = "/api/rule-books/{version}/changes/{other}", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "compareRuleBooks", summary = "What another rule book changed against this one (版本比较)")
    RuleChanges changes(@PathVariable String version, @PathVariable String other) {
        return RuleChanges.between(filesOf(version), filesOf(other));
    }

    private RuleFiles filesOf(String version) {
        return ruleBooks.findFiles(version).map(RuleFiles::of).orElseThrow(NotFound::new);
    }

    @Schema(description = "The last times a rule book went live.")
    record RuleBooks(List<WentLive> ruleBooks) {}

    @Schema(description = "A rule book went live.")
    record WentLive(
            @Schema(description = "Digest of every file it is made of")
            String version,

            Instant since,

            @Schema(description = "Where its files were read: a directory, `shipped` or `archive`")
            String from,

            @Schema(description = "The rules that are other than in the one before")
            List<RuleChange> changes) {}

    @Schema(description = "A rule book that was live, with its files.")
    record ArchivedRuleBook(String version, List<ArchivedFile> files) {}

    @Schema(description = "A file of a rule book as it stood.")
    record ArchivedFile(String path, String text) {}
}
