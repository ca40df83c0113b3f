package org.agendagate.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.facts.Vocabulary;
import org.agendagate.language.Syntax.RuleSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Reads rule files into checked rules. It takes any text, never throws, and tells every problem it finds; the same
 * files give the same reading whatever order they come in.
 */
public final class RuleReader {
    private static final Set<String> RESERVED = Set.of(
            "package", "rule", "when", "then", "end", "report", "exists", "and", "null", "true", "false", "enabled");

    private final Vocabulary vocabulary;

    /** A reader of rules in the published vocabulary. */
    public RuleReader() {
        this(Vocabulary.published());
    }

    public RuleReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether a word means something in a rule already, so that no field can bear it as its name. */
    public static boolean isReserved(String word) {
        return RESERVED.contains(word) || Operators.WORDS.contains(word) || Refusal.knows(word);
    }

    /** Every kind of problem that reading can tell: mistakes first, then what is refused. */
    public static List<ProblemCode> problemCodes() {
        return Stream.concat(
                        Arrays.stream(Mistake.values()).map(Mistake::problemCode),
                        Arrays.stream(Refusal.values()).map(Refusal::problemCode))
                .toList();
    }

    /** How the rule that begins on a line is written, be it that the file no longer fits the vocabulary. */
    public static Optional<Passage> passage(RuleFile file, int line) {
        Source source = new Source(file);
        if (isTooBig(file.text()) || Characters.isNoText(file.text())) {
            return Optional.empty();
        }
        Problems untold = new Problems(source);
        return new FileParser(new Tokens(Lexer.read(source, untold), untold), untold)
                .parse().rules().stream()
                        .map(RuleSyntax::span)
                        .filter(span -> source.place(span.start()).line() == line)
                        .map(span -> Passage.of(source, span))
                        .findFirst();
    }

    public RuleReading read(List<RuleFile> files) {
        List<RuleFile> ordered = files.stream()
                .sorted(Comparator.comparing(RuleFile::path).thenComparing(RuleFile::text))
                .toList();
        Book book = new Book();
        List<Problems> told = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (RuleFile file : ordered) {
            Source source = new Source(file);
            Problems problems = new Problems(source);
            rules.addAll(read(source, problems, book));
            told.add(problems);
        }
        return new RuleReading(
                rules, told.stream().flatMap(file -> file.told().stream()).toList());
    }

    private List<Rule> read(Source source, Problems problems, Book book) {
        if (isTooBig(source.text())) {
            problems.tell(0, Mistake.FILE_TOO_BIG, Bounds.FILE_BYTES / 1024);
            return List.of();
        }
        if (Characters.isNoText(source.text())) {
            problems.tell(Characters.firstGarbled(source.text()), Mistake.NOT_UTF8);
            return List.of();
        }
        Characters.check(source, problems);
        Tokens tokens = new Tokens(Lexer.read(source, problems), problems);
        Syntax.File file = new FileParser(tokens, problems).parse();
        RuleChecker checker = new RuleChecker(vocabulary, source, problems);
        List<Rule> rules = new ArrayList<>();
        for (RuleSyntax syntax : file.rules()) {
            if (book.count == Bounds.RULES) {
                problems.tell(syntax.keyword().start(), Mistake.TOO_MANY_RULES, Bounds.RULES);
                break;
            }
            book.count++;
            Rule rule = checker.check(file.packageName(), syntax);
            boolean unique = book.add(source, problems, syntax.name());
            if (rule != null && unique) {
                rules.add(rule);
            }
        }
        tellPassed(source, problems, tokens);
        return rules;
    }

    /** What was not read must not go unnoticed, whatever made the parser step over it. */
    private static void tellPassed(Source source, Problems problems, Tokens tokens) {
        Token passed = tokens.firstPassed();
        if (passed != null && !problems.hasErrorBetween(0, source.text().length())) {
            problems.tell(passed.start(), Mistake.UNEXPECTED, passed.quoted());
        }
    }

    private static boolean isTooBig(String text) {
        return text.length() > Bounds.FILE_BYTES || text.getBytes(StandardCharsets.UTF_8).length > Bounds.FILE_BYTES;
    }

    /** Where a rule says its id or name, to be told there. */
    private record Claim(Source source, Problems problems, int offset) {
        String place() {
            Place place = source.place(offset);
            return place.file() + ":" + place.line();
        }

        /**
         * Tells that both claim {@code words}. Of two files either may be the one that was edited, so both are told; in
         * one file the second is the one too many.
         */
        void tellAlso(Claim first, Mistake mistake, String words) {
            problems.tell(offset, mistake, Problems.shortened(words), first.place());
            if (!first.source.path().equals(source.path())) {
                first.problems.tell(first.offset, mistake, Problems.shortened(words), place());
            }
        }
    }

    /** The ids and names of all rules read so far, and where each stands. */
    private static final class Book {
        private final Map<String, Claim> ids = new HashMap<>();
        private final Map<String, Claim> names = new HashMap<>();
        private int count;

        private boolean add(Source source, Problems problems, @Nullable Token name) {
            if (name == null || name.text().indexOf(' ') < 0) {
                return true;
            }
            String id = name.text().substring(0, name.text().indexOf(' '));
            String words = name.text().substring(id.length() + 1);
            Claim idClaim = new Claim(source, problems, name.start());
            Claim nameClaim = new Claim(source, problems, name.start() + id.length() + 2);
            Claim sameId = ids.putIfAbsent(id, idClaim);
            Claim sameName = names.putIfAbsent(words, nameClaim);
            if (sameId != null) {
                idClaim.tellAlso(sameId, Mistake.DUPLICATE_ID, id);
            } else if (sameName != null) {
                nameClaim.tellAlso(sameName, Mistake.DUPLICATE_NAME, words);
            }
            return sameId == null && sameName == null;
        }
    }
}
