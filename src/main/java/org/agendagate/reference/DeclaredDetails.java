package org.agendagate.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.packet.Packet;
import org.agendagate.packet.PacketProblem;
import org.agendagate.texts.NearestName;
import org.agendagate.texts.Quoted;
import org.jspecify.annotations.Nullable;

/** The details that items may carry, in the order of their declaration, and what is wrong with those of a packet. */
public final class DeclaredDetails {
    private final Map<String, DetailDeclaration> byName;

    public DeclaredDetails(List<DetailDeclaration> declarations) {
        Map<String, DetailDeclaration> names = new LinkedHashMap<>();
        declarations.forEach(declaration -> names.putIfAbsent(declaration.name(), declaration));
        byName = Collections.unmodifiableMap(names);
    }

    public List<DetailDeclaration> all() {
        return List.copyOf(byName.values());
    }

    /** The Chinese name of a detail; the name itself where it is not declared. */
    public String label(String name) {
        DetailDeclaration declaration = byName.get(name);
        return declaration == null ? name : declaration.label();
    }

    /** Every detail of the packet that is not declared or not what was declared, in the order of the items. */
    public List<PacketProblem> problemsOf(Packet packet) {
        List<PacketProblem> problems = new ArrayList<>();
        for (int index = 0; index < packet.items().size(); index++) {
            String at = "/items/" + index + "/details/";
            packet.items().get(index).details().forEach((name, given) -> {
                PacketProblem problem = problem(at + name, name, given);
                if (problem != null) {
                    problems.add(problem);
                }
            });
        }
        return problems;
    }

    private @Nullable PacketProblem problem(String pointer, String name, Object given) {
        DetailDeclaration declaration = byName.get(name);
        if (declaration == null) {
            return undeclared(pointer, name);
        }
        return declaration.accepts(given) ? null : unfit(pointer, declaration, given);
    }

    private PacketProblem undeclared(String pointer, String name) {
        String near = nearest(name);
        String quoted = Quoted.text(name);
        return problem(
                pointer,
                "undeclared-detail",
                "补充事项 " + quoted + " 没有登记"
                        + (near == null
                                ? "；请删去，或者请政策人员在 details.yaml 中登记"
                                : "，是否应为 " + label(near) + "(" + near + ")？"),
                "the detail " + quoted + " is not declared"
                        + (near == null
                                ? "; remove it, or have policy staff declare it in details.yaml"
                                : ", did you mean `" + near + "`?"));
    }

    /** By label, for who wrote the Chinese name, or by letters. */
    private @Nullable String nearest(String name) {
        return byName.values().stream()
                .filter(declaration -> declaration.label().equals(name))
                .map(DetailDeclaration::name)
                .findFirst()
                .orElseGet(() -> NearestName.to(name, byName.keySet()));
    }

    private static PacketProblem unfit(String pointer, DetailDeclaration declaration, Object given) {
        String found = Quoted.text(given instanceof BigDecimal number ? number.toPlainString() : given.toString());
        String subject = declaration.label() + "(" + declaration.name() + ")";
        if (declaration.read(given) != null) {
            return problem(
                    pointer,
                    "unknown-word",
                    subject + "的值 " + found + " 不在可选范围；可填：" + String.join("、", declaration.values()),
                    "`" + declaration.name() + "` has the unknown value " + found + "; allowed are `"
                            + String.join("`, `", declaration.values()) + "`");
        }
        return problem(
                pointer,
                "wrong-type",
                subject + "应为" + declaration.type().zh() + "，实际为 " + found,
                "`" + declaration.name() + "` must be " + declaration.type().en() + ", found " + found);
    }

    private static PacketProblem problem(String pointer, String code, String zh, String en) {
        return new PacketProblem(pointer, null, null, code, zh, en);
    }
}
