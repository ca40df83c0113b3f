package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.List;

/** Collects what something lacks, in both languages. */
final class Gaps {
    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    void add(String lack, String lackEn) {
        zh.add(lack);
        en.add(lackEn);
    }

    boolean isEmpty() {
        return zh.isEmpty();
    }

    String zh() {
        return String.join("、", zh);
    }

    String en() {
        return String.join(", ", en);
    }
}
