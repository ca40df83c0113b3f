package org.agendagate.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries of a rule's header, in the order of the guide. */
enum HeaderEntry {
    EFFECT(Kind.CHOICE, "后果", "what a finding does to the item"),
    TIER(Kind.CHOICE, "规则类别", "the group the rule belongs to"),
    TITLE_EN(Kind.ENGLISH, "英文名称", "the name in English"),
    BASIS(Kind.TEXT, "依据", "the authority"),
    BASIS_EN(Kind.ENGLISH, "英文依据", "the authority in English"),
    VERIFICATION(Kind.CHOICE, "依据核对情况", "whether the authority was compared with the official text"),
    ACTOR(Kind.TEXT, "责任单位", "who must act"),
    ACTOR_EN(Kind.ENGLISH, "英文责任单位", "who must act, in English"),
    REASON(Kind.TEXT, "理由", "what was found and what is required"),
    REASON_EN(Kind.ENGLISH, "英文理由", "the reason in English"),
    REMEDY(Kind.TEXT, "补正要求", "what must be done"),
    REMEDY_EN(Kind.ENGLISH, "英文补正要求", "what must be done, in English"),
    DUE(Kind.OPTIONAL, "时限", "by when"),
    WAIVABLE(Kind.OPTIONAL_CHOICE, "可由谁特批", "who may waive it"),
    DESK(Kind.OPTIONAL_CHOICE, "由谁核", "who looks at a flag");

    private enum Kind {
        CHOICE,
        TEXT,
        ENGLISH,
        OPTIONAL,
        OPTIONAL_CHOICE
    }

    private static final Map<String, HeaderEntry> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(HeaderEntry::word, Function.identity()));

    private final Kind kind;
    private final String zh;
    private final String en;

    HeaderEntry(Kind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    static @Nullable HeaderEntry find(String word) {
        HeaderEntry entry = BY_WORD.get(word);
        return entry != null
                ? entry
                : Arrays.stream(values())
                        .filter(other -> other.zh.equals(word))
                        .findFirst()
                        .orElse(null);
    }

    /** All Chinese names. */
    static List<String> chineseWords() {
        return Arrays.stream(values()).map(HeaderEntry::zh).toList();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(HeaderEntry::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its value is a text, not one of a few words. */
    boolean isText() {
        return kind != Kind.CHOICE && kind != Kind.OPTIONAL_CHOICE;
    }

    boolean isMandatory() {
        return kind == Kind.CHOICE || kind == Kind.TEXT;
    }

    boolean isEnglish() {
        return kind == Kind.ENGLISH;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
