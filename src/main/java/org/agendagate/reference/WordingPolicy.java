package org.agendagate.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.texts.FoldedText;
import org.agendagate.texts.PhraseFinder;
import org.jspecify.annotations.Nullable;

/** Which words are vague, which are not although they look so, and how units are called, from {@code wording.yaml}. */
public final class WordingPolicy {
    /** Where the file is missing: the words the office named, without exceptions; no name passes for a unit's. */
    public static final WordingPolicy STRICTEST = new WordingPolicy(
            Map.of(
                    VagueKind.TIME, List.of("及时", "尽快", "适时", "抓紧", "早日", "近期", "年内择机", "有关时间"),
                    VagueKind.ACTOR, List.of("有关处室", "有关部门", "相关单位", "各有关方面", "专人")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** What a phrase of the list is; a fixed term is no vague word, whatever it contains. */
    public enum Sort {
        TIME,
        ACTOR,
        FIXED
    }

    private static final int LONG_NAME = 4;
    private static final int SHORT_NAME = 3;

    private final PhraseFinder<Sort> finder;
    private final List<String> citing;
    private final List<String> unitEndings;
    private final List<String> endingsOfLongNames;
    private final Set<String> placeholders;

    /**
     * @param vague the vague words of each kind
     * @param fixedTerms terms that contain a vague word and are none
     * @param citing words before a quotation that make it one of a regulation
     * @param unitEndings how names of units and divisions end
     * @param endingsOfLongNames endings that make a unit only of names of four characters and more
     * @param placeholders what is filled in where nobody is named
     */
    public WordingPolicy(
            Map<VagueKind, List<String>> vague,
            List<String> fixedTerms,
            List<String> citing,
            List<String> unitEndings,
            List<String> endingsOfLongNames,
            List<String> placeholders) {
        Map<String, Sort> phrases = new HashMap<>();
        vague.forEach((kind, words) -> words.forEach(
                word -> phrases.put(FoldedText.word(word), kind == VagueKind.TIME ? Sort.TIME : Sort.ACTOR)));
        fixedTerms.forEach(term -> phrases.put(FoldedText.word(term), Sort.FIXED));
        this.finder = PhraseFinder.of(phrases);
        this.citing = citing.stream().map(FoldedText::word).toList();
        this.unitEndings = unitEndings.stream().map(FoldedText::word).toList();
        this.endingsOfLongNames =
                endingsOfLongNames.stream().map(FoldedText::word).toList();
        this.placeholders = placeholders.stream().map(FoldedText::word).collect(Collectors.toUnmodifiableSet());
    }

    public PhraseFinder<Sort> finder() {
        return finder;
    }

    public boolean cites(String beforeQuotation) {
        return citing.stream().anyMatch(beforeQuotation::contains);
    }

    /** Whether somebody or something is named at all, rather than left open. */
    public boolean names(@Nullable String words) {
        String folded = words == null ? "" : FoldedText.word(words);
        return !folded.isEmpty() && !placeholders.contains(folded) && !isVague(folded);
    }

    /** Whether a folded name is that of a unit or a division. */
    public boolean isUnit(String name) {
        return !isVague(name)
                && ((name.length() >= SHORT_NAME && unitEndings.stream().anyMatch(name::endsWith))
                        || (name.length() >= LONG_NAME
                                && endingsOfLongNames.stream().anyMatch(name::endsWith)));
    }

    private boolean isVague(String folded) {
        return finder.longest(folded).stream().anyMatch(hit -> hit.meaning() == Sort.ACTOR);
    }
}
