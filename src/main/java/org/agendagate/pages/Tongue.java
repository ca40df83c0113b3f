package org.agendagate.pages;

import java.util.Locale;
import java.util.regex.Pattern;
import org.agendagate.findings.Wording;

/** The language a page is told in: Chinese, the language of record, unless English was asked for. */
public enum Tongue {
    ZH("zh-CN"),
    EN("en");

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

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

    /** As {@link #say}, with what is marked as code in a problem or a rule between quotation marks. */
    public String quote(String zh, String en) {
        return CODE.matcher(say(zh, en)).replaceAll(this == EN ? "\"$1\"" : "“$1”");
    }

    /** As {@link #say(String, String)}. */
    public String say(Wording wording) {
        return say(wording.zh(), wording.en());
    }

    /** As {@link #quote(String, String)}. */
    public String quote(Wording wording) {
        return quote(wording.zh(), wording.en());
    }

    /** The language tag of what {@link #say(Wording)} gives, so that a screen reader reads Chinese as Chinese. */
    public String tagOf(Wording wording) {
        return this == EN && !wording.en().isEmpty() ? EN.tag : ZH.tag;
    }

    Tongue other() {
        return this == ZH ? EN : ZH;
    }
}
