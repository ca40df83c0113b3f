package org.agendagate.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Wording;
import org.agendagate.language.Header;
import org.agendagate.language.OfficeWord;
import org.agendagate.language.Rule;
import org.agendagate.language.Template;
import org.agendagate.reference.DepartmentPolicy;
import org.agendagate.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the office calls itself, its rules and those whom texts of rules send people to, from {@code office.yaml}; what
 * that leaves out is what other data name first.
 */
final class OfficeNames {
    private static final Map<OfficeWord, String> SHIPPED = Map.of(
            OfficeWord.OFFICE, "省委办公厅",
            OfficeWord.BASIS, "省委办公厅常委会会议议题审核规定",
            OfficeWord.COORDINATOR, "分管领导");

    /** In a text that is no template. */
    private static final Pattern SLOT = Pattern.compile("\\{\\s*office\\s*\\.\\s*([\\p{L}0-9_]+)\\s*}");

    private final Map<OfficeWord, String> names = new EnumMap<>(OfficeWord.class);

    private OfficeNames(Map<OfficeWord, String> written, Reference reference) {
        names.putAll(SHIPPED);
        putFirst(OfficeWord.LEGAL_DIVISION, reference.thresholds().legalDivisions());
        putFirst(OfficeWord.FINANCE, List.copyOf(reference.matters().financeUnits()));
        putFirst(OfficeWord.ORGANISATION, concernedBy("PERSONNEL", reference.departments()));
        putFirst(OfficeWord.INVESTMENT, concernedBy("PROJECT", reference.departments()));
        names.putAll(written);
    }

    /** @param file {@code null} where the office has none */
    static OfficeNames of(@Nullable YamlSection file, Reference reference) {
        Map<OfficeWord, String> written = new EnumMap<>(OfficeWord.class);
        if (file != null) {
            for (OfficeWord word : OfficeWord.values()) {
                String name = file.findText(word.word());
                if (name != null && EmptyWords.isNothing(name)) {
                    file.tell(word.word(), ReferenceMistake.BLANK_WORD);
                } else if (name != null) {
                    written.put(word, name);
                }
            }
            file.close();
        }
        return new OfficeNames(written, reference);
    }

    private void putFirst(OfficeWord word, List<String> units) {
        if (!units.isEmpty()) {
            names.put(word, units.get(0));
        }
    }

    private static List<String> concernedBy(String matter, DepartmentPolicy policy) {
        return policy.concerned().stream()
                .filter(concern -> concern.when().equals(matter))
                .flatMap(concern -> concern.units().stream())
                .toList();
    }

    /** The same rule, with these names in its texts. */
    Rule in(Rule rule) {
        Header header = rule.header();
        return new Rule(
                rule.place(),
                rule.packageName(),
                rule.id(),
                rule.name(),
                new Header(
                        header.effect(),
                        header.tier(),
                        header.titleEn(),
                        in(header.authority()),
                        in(header.actor()),
                        in(header.actorEn()),
                        in(header.reason()),
                        in(header.reasonEn()),
                        in(header.remedy()),
                        in(header.remedyEn()),
                        header.due() == null ? null : in(header.due()),
                        header.waivable(),
                        header.desk()),
                rule.effectiveFrom(),
                rule.expiresOn(),
                rule.enabled(),
                rule.conditions(),
                rule.reported(),
                rule.passage());
    }

    private Authority in(Authority authority) {
        return new Authority(
                new Wording(in(authority.basis().zh()), in(authority.basis().en())), authority.verification());
    }

    private String in(String text) {
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(named(slot)));
    }

    /** What is no name of the office's was told when the text was read. */
    private String named(MatchResult slot) {
        for (OfficeWord word : OfficeWord.values()) {
            if (word.word().equals(slot.group(1))) {
                return name(word);
            }
        }
        return slot.group();
    }

    private Template in(Template template) {
        return new Template(template.parts().stream()
                .map(part -> part instanceof Template.Office office ? new Template.Words(name(office.word())) : part)
                .toList());
    }

    private String name(OfficeWord word) {
        return Objects.requireNonNullElse(names.get(word), "（" + word.zh() + "）");
    }
}
