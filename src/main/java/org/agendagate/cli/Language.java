package org.agendagate.cli;

import org.agendagate.findings.Wording;

/** The language of words for people. Chinese is the language of record. */
enum Language {
    zh,
    en;

    /** English falls back to Chinese where a rule has no English text. */
    String of(Wording wording) {
        return this == en && !wording.en().isBlank() ? wording.en() : wording.zh();
    }

    String of(String chinese, String english) {
        return this == en ? english : chinese;
    }
}
