package org.agendagate.offices;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agendagate.offices.NewOffice.NewPost;
import org.agendagate.offices.NewOffice.NewUnit;
import org.agendagate.reference.UnitKind;

/** The reference data that is an office's own: its directory, the departments concerned, its names. */
final class OfficeData {
    private static final String HEAD = "# 由 init 写成，可以直接修改；写法见说明“单位和分工名录”“本单位的名称和依据”。\n";

    private final NewOffice office;
    private final LocalDate today;

    OfficeData(NewOffice office, LocalDate today) {
        this.office = office;
        this.today = today;
    }

    /** A text that is the same text to whoever reads YAML. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String list(List<String> texts) {
        return texts.stream().map(OfficeData::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The units' names proper, however they were written. */
    List<String> names(Answer answer) {
        return answer.texts().stream().map(this::properName).distinct().toList();
    }

    private String properName(String written) {
        return office.units().stream()
                .filter(unit -> unit.name().text().equals(written)
                        || unit.otherNames().texts().contains(written))
                .map(unit -> unit.name().text())
                .findFirst()
                .orElse(written);
    }

    /** The post in charge of a unit: its code; the first where there are more. */
    String codeInCharge(String unit) {
        return IntStream.range(0, office.posts().size())
                .filter(index -> names(office.posts().get(index).inCharge()).contains(unit))
                .mapToObj(OfficeData::postCode)
                .findFirst()
                .orElseThrow();
    }

    private static String postCode(int index) {
        return String.format(Locale.ROOT, "L-%02d", index + 1);
    }

    String directory() {
        StringBuilder text = new StringBuilder(HEAD).append("units:\n");
        for (int index = 0; index < office.units().size(); index++) {
            NewUnit unit = office.units().get(index);
            UnitKind kind = Objects.requireNonNull(UnitKind.labelled(unit.kind().text()));
            text.append(String.format(
                    Locale.ROOT,
                    "  - {code: D-%02d, name: %s, otherNames: %s, kind: %s}%n",
                    index + 1,
                    quoted(unit.name().text()),
                    list(unit.otherNames().texts()),
                    kind.label()));
        }
        text.append("posts:\n");
        for (int index = 0; index < office.posts().size(); index++) {
            addPost(text, office.posts().get(index), postCode(index));
        }
        return text.toString().replace("\r\n", "\n");
    }

    private void addPost(StringBuilder text, NewPost post, String code) {
        text.append("  - code: ").append(code).append('\n');
        text.append("    title: ").append(quoted(post.title().text())).append('\n');
        text.append("    otherTitles: ")
                .append(list(post.otherTitles().texts()))
                .append('\n');
        List<String> inCharge = names(post.inCharge());
        List<String> heads = names(post.heads());
        if (!inCharge.isEmpty() || !heads.isEmpty()) {
            text.append("    relations:\n");
            addRelation(text, "分管", inCharge);
            addRelation(text, "主要负责", heads);
        }
    }

    private void addRelation(StringBuilder text, String kind, List<String> units) {
        if (!units.isEmpty()) {
            text.append("      - {kind: ").append(kind).append(", units: ").append(list(units));
            text.append(", from: ").append(office.since(today)).append("}\n");
        }
    }

    String departments() {
        StringBuilder text = new StringBuilder(HEAD);
        List<Question> asked = List.of(
                        Question.PERSONNEL,
                        Question.FINANCE,
                        Question.PROPERTY,
                        Question.STAFFING,
                        Question.LAND,
                        Question.PROJECT)
                .stream()
                .filter(question -> !office.answer(question).isEmpty())
                .toList();
        text.append("needsAgreement: ")
                .append(asked.stream().map(OfficeData::matter).toList())
                .append("\nconcerned:\n");
        asked.forEach(question -> text.append("  - when: ")
                .append(matter(question))
                .append("\n    units: ")
                .append(list(names(office.answer(question))))
                .append('\n'));
        return text.append("silenceIsConsent: false\n").toString();
    }

    private static String matter(Question question) {
        return question == Question.FINANCE ? "MONEY" : question.name();
    }

    String names() {
        List<String> investment = names(office.answer(Question.PROJECT));
        return HEAD + "office: " + quoted(office.text(Question.OFFICE)) + "\nbasis: "
                + quoted(office.text(Question.BASIS)) + "\ncoordinator: 分管领导\ninvestment: "
                + quoted(
                        investment.isEmpty()
                                ? names(office.answer(Question.FINANCE)).get(0)
                                : investment.get(0))
                + "\n";
    }
}
