package org.agendagate.pages;

import java.util.Locale;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Wording;
import org.agendagate.packet.PacketSchema;

/** The language a page is told in: Chinese, the language of record, unless English was asked for. */
public enum Tongue {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Tongue(String tag) {
        this.tag = tag;
    }

    static Tongue of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    /** The language tag (BCP 47) that a page bears. */
    public String tag() {
        return tag;
    }

    /** What is told where both languages are at hand; Chinese where there is no English. */
    public String say(String zh, String en) {
        return this == EN && !en.isEmpty() ? en : zh;
    }

    /** As {@link #say(String, String)}. */
    public String say(Wording wording) {
        return say(wording.zh(), wording.en());
    }

    /** What was found; a code of the packet is told by its Chinese label, and stands as it is in English. */
    public String say(Evidence spot) {
        return this == EN ? spot.found() : PacketSchema.published().say(spot.pointer(), spot.found());
    }

    /** The language tag of what {@link #say(Wording)} gives, so that a screen reader reads Chinese as Chinese. */
    public String tagOf(Wording wording) {
        return this == EN && !wording.en().isEmpty() ? EN.tag : ZH.tag;
    }

    Tongue other() {
        return this == ZH ? EN : ZH;
    }
}
