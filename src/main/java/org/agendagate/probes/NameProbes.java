package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agendagate.findings.Wording;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Touch;
import org.agendagate.probes.ProbeItem.Reply;
import org.agendagate.reference.Directory;
import org.agendagate.reference.Post;
import org.agendagate.reference.Unit;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * For what means another unit or post than before: a name that is added to one, or taken from another, signs, agrees and
 * leads in its place. What is wholly new is tried by its own name.
 */
final class NameProbes {
    private static final String AGREED = "同意";
    private static final String LEAD_UNIT = "主办单位";

    private final RuleBook after;
    private final Charges charges;
    private final LocalDate day;
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, String> posts = new LinkedHashMap<>();

    NameProbes(RuleBook before, RuleBook after, LocalDate day) {
        this.after = after;
        this.charges = Charges.of(after, day);
        this.day = day;
        Directory former = before.reference().directory();
        Directory directory = after.reference().directory();
        if (directory != null) {
            directory.units().forEach(unit -> addForms(unit, former, directory));
            directory.posts().forEach(post -> addForms(post, former, before, directory));
        }
    }

    private void addForms(Unit unit, @Nullable Directory former, Directory directory) {
        Directory.formsOf(unit).stream()
                .filter(form -> directory.unitName(form).equals(unit.name()))
                .filter(form -> former == null
                        ? !form.equals(unit.name())
                        : !former.unitName(form).equals(unit.name())
                                && (former.findUnit(form) != null || former.findUnit(unit.name()) != null))
                .forEach(form -> units.put(form, unit.name()));
    }

    private void addForms(Post post, @Nullable Directory former, RuleBook before, Directory directory) {
        boolean known = before.reference().portfolios().isListed(post.code());
        Directory.formsOf(post).stream()
                .filter(form -> directory.postCode(form).equals(post.code()))
                .filter(form -> former == null
                        ? known && !form.equals(post.code())
                        : !former.postCode(form).equals(post.code()) && (known || former.findPost(form) != null))
                .forEach(form -> posts.put(form, post.code()));
    }

    /** The names of posts that mean another than before. */
    Set<String> postNames() {
        return posts.keySet();
    }

    /** Items that such a unit leads, or such a post signs. */
    List<Probe> signing() {
        List<Probe> probes = new ArrayList<>();
        posts.forEach((name, code) -> {
            String unit = charges.firstUnitOf(code);
            if (unit != null) {
                Set<String> signers = new TreeSet<>(charges.leadersOf(unit));
                signers.remove(code);
                signers.add(name);
                probes.add(probe(
                        "G01",
                        unit,
                        new Wording("由“" + name + "”签署", "signed by `" + name + "`"),
                        signed(new ProbeItem(unit, day), signers)));
            }
        });
        units.forEach((name, unit) -> probes.add(probe(
                "G01",
                unit,
                new Wording("以“" + name + "”的名称主办", "as the lead unit, called `" + name + "`"),
                signed(new ProbeItem(name, day), charges.leadersOf(unit)))));
        return probes;
    }

    private static ProbeItem signed(ProbeItem item, Set<String> leaders) {
        leaders.forEach(leader -> item.signedBy(leader, AGREED));
        return item;
    }

    /** Items that such a unit agrees to, or leads. */
    List<Probe> agreeing() {
        return Stream.concat(
                        Stream.of(Touch.values()).map(touch -> new Matter(touch.name(), touch.label(), true)),
                        Stream.of(ItemType.values()).map(type -> new Matter(type.name(), type.label(), false)))
                .flatMap(this::agreeing)
                .toList();
    }

    /** @param touch whether an item touches it or is of that type */
    private record Matter(String name, String label, boolean touch) {
        ProbeItem on(ProbeItem item) {
            return touch ? item.touching(name) : item.ofType(name);
        }
    }

    private Stream<Probe> agreeing(Matter matter) {
        Set<String> concerned = after.reference().departments().departmentsFor(List.of(matter.name()));
        return units.entrySet().stream()
                .filter(name -> concerned.contains(name.getValue()))
                .flatMap(name -> {
                    Set<String> others = new TreeSet<>(concerned);
                    others.remove(name.getValue());
                    Set<String> all = new TreeSet<>(others);
                    all.add(name.getKey());
                    return Stream.of(
                            probe(
                                    "G02",
                                    name.getValue(),
                                    new Wording(
                                            "涉及“%s”，由“%s”反馈同意".formatted(matter.label(), name.getKey()),
                                            "on %s, `%s` agreed".formatted(matter.name(), name.getKey())),
                                    matter.on(new ProbeItem(LEAD_UNIT, day)).asked(all, Reply.of(all, "AGREE"))),
                            probe(
                                    "G02",
                                    name.getValue(),
                                    new Wording(
                                            "涉及“%s”，由“%s”主办，没有征求其意见".formatted(matter.label(), name.getKey()),
                                            "on %s, `%s` as the lead unit, not asked"
                                                    .formatted(matter.name(), name.getKey())),
                                    matter.on(new ProbeItem(name.getKey(), day))
                                            .asked(others, Reply.of(others, "AGREE"))));
                });
    }

    private static Probe probe(String rule, String unit, Wording matter, ProbeItem item) {
        return Probe.of(rule, unit, matter, item.node());
    }
}
