package org.agendagate.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agendagate.language.Problem;
import org.agendagate.language.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Problems as a SARIF 2.1.0 log: the kinds of problems are its rules, the problems its results. */
final class SarifLog {
    private static final String BASE = "RULES";

    private final List<ProblemCode> codes;
    private final @Nullable Path directory;
    private final Language language;

    /**
     * A log writer.
     *
     * @param directory what the problems' files are relative to; {@code null} where it is no directory
     */
    SarifLog(List<ProblemCode> codes, @Nullable Path directory, Language language) {
        this.codes = codes;
        this.directory = directory;
        this.language = language;
    }

    String write(List<Problem> problems) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver()));
        if (directory != null) {
            run.put("originalUriBaseIds", Map.of(BASE, Map.of("uri", uriOf(directory))));
        }
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", problems.stream().map(this::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonMapper.shared().writeValueAsString(log);
    }

    private Map<String, Object> driver() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "agenda-gate");
        driver.put("language", language == Language.zh ? "zh-CN" : "en-US");
        driver.put("rules", codes.stream().map(this::rule).toList());
        return driver;
    }

    private Map<String, Object> rule(ProblemCode code) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.code());
        rule.put("shortDescription", Map.of("text", language.of(code.zh(), code.en())));
        rule.put("defaultConfiguration", Map.of("level", level(code.severity())));
        return rule;
    }

    private Map<String, Object> result(Problem problem) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.code());
        int index = codes.stream().map(ProblemCode::code).toList().indexOf(problem.code());
        if (index >= 0) {
            result.put("ruleIndex", index);
        }
        result.put("level", level(problem.severity()));
        result.put("message", Map.of("text", language.of(problem.zh(), problem.en())));
        result.put("locations", List.of(Map.of("physicalLocation", place(problem))));
        return result;
    }

    private Map<String, Object> place(Problem problem) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", relative(problem.file()));
        if (directory != null) {
            artifact.put("uriBaseId", BASE);
        }
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", artifact);
        place.put("region", Map.of("startLine", problem.line(), "startColumn", problem.column()));
        return place;
    }

    private static String level(Problem.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** SARIF wants a base to end in a slash, also where the directory is not there any more. */
    private static String uriOf(Path directory) {
        String uri = directory.toAbsolutePath().normalize().toUri().toASCIIString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    private static String relative(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(file, impossible);
        }
    }
}
