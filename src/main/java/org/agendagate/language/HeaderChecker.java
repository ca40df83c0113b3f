package org.agendagate.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Tier;
import org.agendagate.findings.Verification;
import org.agendagate.findings.Wording;
import org.agendagate.language.Syntax.Entry;
import org.agendagate.reference.WaiverAuthority;
import org.jspecify.annotations.Nullable;

/** Checks the entries of one rule's header. */
final class HeaderChecker {
    /** Of a rule whose name tells none. */
    static final String NO_ID = "?";

    /** A flag in the words of an office whose legal division is called otherwise. */
    private static final String ASKING = "提请核实";

    private final Problems problems;
    private final TemplateChecker templates;
    private final Map<HeaderEntry, Token> values = new EnumMap<>(HeaderEntry.class);

    HeaderChecker(Problems problems, TemplateChecker templates) {
        this.problems = problems;
        this.templates = templates;
    }

    /** The header, or {@code null} where it cannot be used, which is told at its entries or at {@code rule}. */
    @Nullable
    Header check(Token rule, String id, List<Entry> entries) {
        Map<HeaderEntry, Entry> known = collect(entries);
        tellMissing(rule, id, known);
        Effect effect = choice(HeaderEntry.EFFECT, Effect.values(), Effect::label);
        Tier tier = choice(HeaderEntry.TIER, Tier.values(), Tier::label);
        Verification verification = choice(HeaderEntry.VERIFICATION, Verification.values(), Verification::label);
        String basis = plain(HeaderEntry.BASIS);
        String basisEn = plain(HeaderEntry.BASIS_EN);
        WaiverAuthority waivable = waivable(id, effect);
        Desk desk = desk(effect);
        Header header = effect == null || tier == null || verification == null
                ? null
                : new Header(
                        effect,
                        tier,
                        plain(HeaderEntry.TITLE_EN),
                        new Authority(new Wording(basis, basisEn), verification),
                        template(HeaderEntry.ACTOR),
                        template(HeaderEntry.ACTOR_EN),
                        template(HeaderEntry.REASON),
                        template(HeaderEntry.REASON_EN),
                        template(HeaderEntry.REMEDY),
                        template(HeaderEntry.REMEDY_EN),
                        values.containsKey(HeaderEntry.DUE) ? due() : null,
                        waivable,
                        desk);
        if (header == null) {
            checkTextsOnly();
        }
        return header;
    }

    private void checkTextsOnly() {
        for (HeaderEntry entry : HeaderEntry.values()) {
            if (entry.isText() && !isPlain(entry)) {
                template(entry);
            }
        }
    }

    private static boolean isPlain(HeaderEntry entry) {
        return entry == HeaderEntry.BASIS || entry == HeaderEntry.BASIS_EN || entry == HeaderEntry.TITLE_EN;
    }

    private Map<HeaderEntry, Entry> collect(List<Entry> entries) {
        Map<HeaderEntry, Entry> known = new EnumMap<>(HeaderEntry.class);
        for (Entry entry : entries) {
            HeaderEntry name = HeaderEntry.find(entry.name().text());
            if (name == null) {
                HeaderEntry meant = tellUnknown(entry.name());
                if (meant != null) {
                    known.putIfAbsent(meant, entry);
                }
            } else if (known.put(name, entry) != null) {
                problems.tell(entry.name().start(), Mistake.DUPLICATE_ENTRY, "@" + name.word());
            } else {
                takeValue(name, entry);
            }
        }
        return known;
    }

    private void takeValue(HeaderEntry name, Entry entry) {
        Token value = entry.value();
        if (value == null) {
            return;
        }
        if (name.isText() && !value.isText()) {
            problems.tell(value.start(), Mistake.TEXT_WITHOUT_QUOTES, name.word());
        } else if (!name.isText() && value.isText()) {
            problems.tell(value.start(), Mistake.WORD_IN_QUOTES, name.word(), value.quoted());
        } else if (name.isText() && value.text().isBlank()) {
            problems.tell(value.start(), Mistake.EMPTY_ENTRY, name.word());
        } else {
            values.put(name, value);
        }
    }

    private @Nullable HeaderEntry tellUnknown(Token name) {
        List<String> words = Script.isHan(name.text()) ? HeaderEntry.chineseWords() : HeaderEntry.words();
        String near = Nearest.find(name.text(), words);
        if (near == null) {
            problems.tell(name.start(), Mistake.UNKNOWN_ENTRY, name.quoted(), listed(words));
            return null;
        }
        problems.tell(name.start(), Mistake.UNKNOWN_ENTRY_NEAR, name.quoted(), near);
        return HeaderEntry.find(near);
    }

    private static String listed(List<String> words) {
        return Words.listed(words.stream().map(word -> "@" + word).toList());
    }

    private void tellMissing(Token rule, String id, Map<HeaderEntry, Entry> known) {
        for (HeaderEntry entry : HeaderEntry.values()) {
            if (entry.isMandatory() && !known.containsKey(entry)) {
                problems.tell(rule.start(), Mistake.MISSING_ENTRY, id, entry.word(), entry.zh(), entry.en());
            }
        }
        tellMissingEnglish(rule, id, known);
    }

    /** Once for each rule: whoever writes no English wants to read of it once. */
    private void tellMissingEnglish(Token rule, String id, Map<HeaderEntry, Entry> known) {
        List<String> missing = Arrays.stream(HeaderEntry.values())
                .filter(entry -> entry.isEnglish() && !known.containsKey(entry))
                .map(entry -> "`@" + entry.word() + "`")
                .toList();
        if (!missing.isEmpty()) {
            problems.tell(
                    rule.start(), Mistake.MISSING_ENGLISH, id, String.join("、", missing), String.join(", ", missing));
        }
    }

    private <E extends Enum<E>> @Nullable E choice(HeaderEntry entry, E[] choices, Function<E, String> label) {
        Token value = values.get(entry);
        if (value == null) {
            return null;
        }
        boolean han = Script.isHan(value.text());
        List<String> words = Arrays.stream(choices)
                .map(choice -> han ? label.apply(choice) : choice.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = words.indexOf(value.text().equals(ASKING) ? Effect.FLAG.label() : value.text());
        if (index >= 0) {
            return choices[index];
        }
        String near = Nearest.find(value.text().replace('-', '_'), words);
        if (near == null) {
            problems.tell(value.start(), Mistake.UNKNOWN_CHOICE, entry.word(), value.quoted(), Words.listed(words));
        } else {
            problems.tell(value.start(), Mistake.UNKNOWN_CHOICE_NEAR, entry.word(), value.quoted(), near);
        }
        return null;
    }

    private @Nullable WaiverAuthority waivable(String id, @Nullable Effect effect) {
        WaiverAuthority authority = choice(HeaderEntry.WAIVABLE, WaiverAuthority.values(), WaiverAuthority::label);
        Token value = values.get(HeaderEntry.WAIVABLE);
        if (value != null && !id.equals(NO_ID) && !WaiverAuthority.WAIVABLE_RULES.contains(id)) {
            problems.tell(value.start(), Mistake.NOT_WAIVABLE, id, String.join(" ", WaiverAuthority.WAIVABLE_RULES));
        } else if (value != null && effect != null && effect != Effect.REJECT) {
            problems.tell(value.start(), Mistake.WAIVED_WITHOUT_NEED);
        }
        return authority;
    }

    private @Nullable Desk desk(@Nullable Effect effect) {
        Desk desk = choice(HeaderEntry.DESK, Desk.values(), Desk::label);
        Token value = values.get(HeaderEntry.DESK);
        if (value != null && effect != null && effect != Effect.FLAG) {
            problems.tell(value.start(), Mistake.DESK_WITHOUT_FLAG);
        }
        return desk == Desk.LEGAL ? null : desk;
    }

    private String plain(HeaderEntry entry) {
        Token value = values.get(entry);
        if (value == null) {
            return "";
        }
        boolean office = entry != HeaderEntry.TITLE_EN;
        if (value.text().contains("{$") || (!office && value.text().contains("{office"))) {
            problems.tell(value.start(), Mistake.SLOT_NOT_ALLOWED, entry.word());
        }
        templates.checkOfficeWords(value);
        return value.text();
    }

    private Template template(HeaderEntry entry) {
        Token value = values.get(entry);
        return value == null ? new Template(List.of()) : templates.check(value);
    }

    private @Nullable Template due() {
        Token value = values.get(HeaderEntry.DUE);
        if (value == null) {
            return null;
        }
        Template due = templates.check(value);
        boolean date = Dates.date(value.text()) != null || Dates.time(value.text()) != null;
        boolean unknown = value.text().startsWith("{$") && due.parts().isEmpty();
        if (!date && !unknown && !templates.isDate(due) && !problems.hasErrorBetween(value.start(), value.end())) {
            problems.tell(value.start(), Mistake.BAD_DUE);
        }
        return due;
    }
}
