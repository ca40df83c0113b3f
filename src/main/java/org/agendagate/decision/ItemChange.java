package org.agendagate.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.findings.Finding;

/**
 * What became of one item between two decisions on the same packet.
 *
 * @param itemNo empty for what concerns the packet as a whole
 * @param added findings that only the later decision has; one whose words changed is both added and removed
 * @param removed findings that only the earlier decision has
 */
public record ItemChange(
        String itemNo,
        String title,
        Outcome before,
        Outcome after,
        boolean readyBefore,
        boolean readyAfter,
        List<Finding> added,
        List<Finding> removed) {
    public ItemChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Every item that the two decisions, which are on the same packet, do not tell alike. */
    public static List<ItemChange> between(PacketDecision before, PacketDecision after) {
        Map<String, ItemDecision> earlier = new HashMap<>();
        before.items().forEach(item -> earlier.put(item.itemNo(), item));
        List<ItemChange> changes = new ArrayList<>();
        ItemDecision whole = ItemDecision.of("", "", before.findings());
        add(whole, ItemDecision.of("", "", after.findings()), changes);
        after.items().forEach(item -> add(earlier.getOrDefault(item.itemNo(), whole), item, changes));
        return changes;
    }

    private static void add(ItemDecision before, ItemDecision after, List<ItemChange> changes) {
        List<Finding> added = without(after.findings(), before.findings());
        List<Finding> removed = without(before.findings(), after.findings());
        if (!added.isEmpty() || !removed.isEmpty()) {
            changes.add(new ItemChange(
                    after.itemNo(),
                    after.title(),
                    before.outcome(),
                    after.outcome(),
                    before.ready(),
                    after.ready(),
                    added,
                    removed));
        }
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        return findings.stream().filter(finding -> !others.contains(finding)).toList();
    }
}
