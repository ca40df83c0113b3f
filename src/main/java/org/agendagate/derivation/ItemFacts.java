package org.agendagate.derivation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.facts.Department;
import org.agendagate.facts.Details;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Item;
import org.agendagate.facts.LegalReview;
import org.agendagate.facts.Lists;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Touch;
import org.agendagate.reference.DetailDeclaration;

/** Tells the facts of one item: its leaders, opinions, departments and documents, and the item itself. */
final class ItemFacts {
    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;

    ItemFacts(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.item = item;
        this.at = at;
    }

    void addTo(List<Fact> facts) {
        Set<Touch> touches = touches();
        List<String> matters = matters(touches);
        Signatures signatures = new Signatures(setting, item, at);
        Departments departments = new Departments(setting, item, at, matters);
        facts.add(itemFact(touches, matters, departments));
        facts.addAll(signatures.leaders());
        facts.addAll(signatures.opinions());
        facts.addAll(departments.facts());
        Documents documents = new Documents(setting, item, at, signatures);
        facts.addAll(documents.facts());
        if (setting.asks(LegalReview.class)) {
            facts.addAll(documents.reviewTimes());
            Stream.ofNullable(ReviewTimes.of(item.majorDecision(), setting, item, at))
                    .forEach(facts::add);
        }
        facts.addAll(new Waivers(setting, item, at).facts());
        new MatterFacts(setting, item, at).addTo(facts, touches);
        addDeclared(facts, departments);
        if (setting.asks(Details.class)) {
            facts.add(detailsFact());
        }
        if (setting.asks(Lists.class)) {
            facts.add(new Lists(at, item.itemNo(), setting.reference().lists()));
        }
    }

    private void addDeclared(List<Fact> facts, Departments departments) {
        new DeclaredForm(setting, item, at).addTo(facts);
        new DeclaredVoices(setting, item, at).addTo(facts);
        new DeclaredPapers(setting, item, at).addTo(facts);
        new DeclaredMatters(setting, item, at).addTo(facts);
        List<String> named = departments.facts().stream().map(Department::name).toList();
        new Surroundings(setting, item, at).addTo(facts, Surroundings.departmentsOf(item, named));
    }

    private Item itemFact(Set<Touch> touches, List<String> matters, Departments departments) {
        List<ItemType> types = touches.isEmpty() ? typesToAgreeOn(matters) : List.of();
        boolean needsAgreement = setting.reference().departments().needsAgreement(matters);
        return new Item(
                at,
                item.itemNo(),
                item.title(),
                item.leadUnit(),
                fundActors(),
                leadsFunds() ? item.leadUnit() : item.leadUnit() + " and the finance department",
                item.coUnits(),
                setting.packet().submittingUnit(),
                Derivation.Setting.dayOf(setting.receiptOf(item)),
                setting.deadline(),
                Derivation.Setting.timeOf(setting.receiptOf(item)),
                setting.startsAt(),
                setting.agendaApprovedAt(),
                addedAt(),
                item.impromptu(),
                namesOf(item.types()),
                namesOf(touches),
                texts(touches.stream().map(Touch::label), "、"),
                texts(touches.stream().map(Touch::labelEn), ", "),
                texts(
                        touches.isEmpty()
                                ? types.stream().map(ItemType::label)
                                : touches.stream().map(Touch::label),
                        "、"),
                texts(
                        touches.isEmpty()
                                ? types.stream().map(Words::of)
                                : touches.stream().map(Touch::labelEn),
                        ", "),
                needsAgreement,
                departments.consensus(needsAgreement).name(),
                departments.unsettledUnits(),
                departments.unsettledText(),
                departments.unsettledTextEn(),
                departments.leaning().text(),
                departments.leaning().textEn());
    }

    private boolean leadsFunds() {
        return setting.reference().matters().financeUnits().contains(item.leadUnit());
    }

    private String fundActors() {
        Set<String> finance = setting.reference().matters().financeUnits();
        return leadsFunds() || finance.isEmpty()
                ? item.leadUnit()
                : item.leadUnit() + "商" + texts(finance.stream().sorted(), "或者");
    }

    private static String texts(Stream<String> words, String comma) {
        return words.collect(Collectors.joining(comma));
    }

    private List<ItemType> typesToAgreeOn(List<String> matters) {
        return Stream.of(ItemType.values())
                .filter(type -> matters.contains(type.name())
                        && setting.reference().departments().needsAgreement(List.of(type.name())))
                .toList();
    }

    /** An item that was added to its packet afterwards is as late as it says. */
    private LocalDateTime addedAt() {
        LocalDateTime receivedAt = Derivation.Setting.timeOf(setting.receiptOf(item));
        LocalDateTime addedAt = item.addedAt() == null ? receivedAt : Derivation.Setting.timeOf(item.addedAt());
        return addedAt.isAfter(receivedAt) ? addedAt : receivedAt;
    }

    private Details detailsFact() {
        Map<String, Object> values = new HashMap<>();
        for (DetailDeclaration declaration : setting.reference().details().all()) {
            Object value = declaration.read(item.details().get(declaration.name()));
            if (value != null) {
                values.put(declaration.name(), value);
            }
        }
        return new Details(at + "/details", at, item.itemNo(), values);
    }

    /** As declared, and as the details say: an item that names an amount touches money whatever its form says. */
    private Set<Touch> touches() {
        Set<Touch> touches = EnumSet.noneOf(Touch.class);
        touches.addAll(item.touches());
        if (item.types().contains(ItemType.PERSONNEL) || !item.personnel().isEmpty()) {
            touches.add(Touch.PERSONNEL);
        }
        if (item.types().contains(ItemType.FUND) || item.money() != null) {
            touches.add(Touch.MONEY);
        }
        if (item.types().contains(ItemType.PROPERTY) || item.property() != null) {
            touches.add(Touch.PROPERTY);
        }
        if (item.types().contains(ItemType.STAFFING) || item.staffing() != null) {
            touches.add(Touch.STAFFING);
        }
        return touches;
    }

    private List<String> matters(Set<Touch> touches) {
        List<String> matters = new ArrayList<>(namesOf(touches));
        matters.addAll(namesOf(item.types()));
        if (item.project() != null) {
            matters.add(ItemType.PROJECT.name());
        }
        return matters;
    }

    private static List<String> namesOf(Set<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }
}
