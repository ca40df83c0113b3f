package org.agendagate.language;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What texts of rules may name of the office whose gate it is: {@code {office.legalDivision}}, filled from its data. */
public enum OfficeWord {
    OFFICE("office", "本单位"),
    BASIS("basis", "三条硬规定的依据"),
    LEGAL_DIVISION("legalDivision", "负责前置审核的单位；不写的，为 thresholds.yaml 中 divisions 的第一个"),
    COORDINATOR("coordinator", "部门意见不一致时，请谁协调"),
    FINANCE("finance", "财政部门；不写的，为 matters.yaml 中 financeUnits 的第一个"),
    ORGANISATION("organisation", "组织人事部门；不写的，为 departments.yaml 中 PERSONNEL 的第一个"),
    INVESTMENT("investment", "投资主管部门；不写的，为 departments.yaml 中 PROJECT 的第一个");

    private final String word;
    private final String zh;

    OfficeWord(String word, String zh) {
        this.word = word;
        this.zh = zh;
    }

    /** As in {@code office.yaml} and behind {@code office.} in a text. */
    public String word() {
        return word;
    }

    public String zh() {
        return zh;
    }

    /** As a text names it. */
    public String slot() {
        return "{office." + word + "}";
    }

    static @Nullable OfficeWord find(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(null);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(OfficeWord::word).toList();
    }
}
