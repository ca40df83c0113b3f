package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.agendagate.packet.Packet;
import org.agendagate.packet.Renaming;
import org.agendagate.reference.Directory;
import org.agendagate.reference.Meant;
import org.agendagate.reference.RelationKind;
import org.jspecify.annotations.Nullable;

/** What the office's directory makes of the names in a packet; where it has none, every name is what it is. */
record Naming(@Nullable Directory directory) {
    /** Words of both languages. */
    record Words(String zh, String en) {}

    /** The packet with every unit and leader called as the directory calls them; places stay as they are. */
    Packet named(Packet packet) {
        return directory == null ? packet : new Renaming(directory::unitName, directory::postCode).of(packet);
    }

    String unit(String name) {
        return directory == null ? name : directory.unitName(name);
    }

    boolean isUnlisted(String unit) {
        return directory != null && !directory.knowsUnit(unit);
    }

    /** A leader who is named by the unit, such as its head, is no matter of the directory. */
    boolean isUnlistedLeader(String leader) {
        return directory != null
                && directory.findPost(leader) == null
                && (!directory.postsNear(leader).names().isEmpty()
                        || directory.unitsNear(leader).names().isEmpty());
    }

    /** Whether a unit can have a leader in charge: where there is a directory, only a listed one of the house. */
    boolean hasLeader(String unit) {
        return directory == null || (directory.findUnit(unit) != null && !directory.isOutside(unit));
    }

    boolean isOutside(String unit) {
        return directory != null && directory.isOutside(unit);
    }

    /** Whether an unlisted name may be meant for {@code unit}: nobody can tell where nothing is near. */
    boolean mayMean(String unlisted, String unit) {
        List<String> near =
                directory == null ? List.of() : directory.unitsNear(unlisted).names();
        return near.isEmpty() || near.contains(unit);
    }

    /** Whether one who heads {@code unit} is in charge of it too, so that one signature fills both boxes. */
    boolean isHeadInCharge(String post, String unit, LocalDate day) {
        return directory != null
                && directory.isHead(post, unit, day)
                && directory.relations(post, unit, day).contains(RelationKind.IN_CHARGE);
    }

    boolean managesFor(String post, String leader, String unit, @Nullable String paper, LocalDate day) {
        return directory != null && directory.managesFor(post, leader, unit, paper, day);
    }

    /** What the post has to do with the unit instead of being in charge; empty where nothing. */
    String otherRelation(String post, String unit, LocalDate day) {
        return directory == null
                ? ""
                : directory.relations(post, unit, day).stream()
                        .filter(kind -> kind == RelationKind.ASSISTS || kind == RelationKind.LIAISES)
                        .map(RelationKind::label)
                        .collect(Collectors.joining("、"));
    }

    /** What an unlisted unit may mean, in words that follow the name. */
    Words hintOnUnit(String name) {
        if (directory != null && directory.findPost(name) != null) {
            return new Words("是职务，不是单位，请填写单位。", "is a post and no unit; name the unit");
        }
        return hint(meant(name, false), "单位名录");
    }

    Words hintOnLeader(String name) {
        return hint(meant(name, true), "名录");
    }

    /** What an unlisted name may mean. */
    Meant meant(String name, boolean leader) {
        if (directory == null) {
            return new Meant(List.of(), false);
        }
        return leader ? directory.postsNear(name) : directory.unitsNear(name);
    }

    /** Why nobody can be found who is in charge of a unit that is not listed. */
    Words gapOf(String unit) {
        if (isOutside(unit)) {
            return new Words(
                    "“" + unit + "”是外部单位，没有分管领导，请由主管单位主办",
                    unit
                            + " is outside the house and nobody is in charge of it; have the unit responsible lead the item");
        }
        String near = String.join("”或者“", meant(unit, false).names());
        return new Words(
                "“" + unit + "”未列入单位名录" + (near.isEmpty() ? "" : "（可能指“" + near + "”）") + "，无法认定分管领导",
                unit + " is not in the directory" + (near.isEmpty() ? "" : " (perhaps " + near + " is meant)")
                        + ", so that nobody can tell who is in charge");
    }

    private static Words hint(Meant meant, String list) {
        String unlisted = "未列入" + list;
        String unlistedEn = "is not in the directory";
        if (meant.names().isEmpty()) {
            return new Words(unlisted + "，请核对名称。", unlistedEn + "; check the name");
        }
        String names = meant.names().stream()
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining(meant.all() ? "" : "或者"));
        return meant.all()
                ? new Words(
                        unlisted + "；一处只填一个，请分开填写" + names + "。",
                        unlistedEn + "; name one at each place: " + String.join(", ", meant.names()))
                : new Words(
                        unlisted + "，是否指" + names + "？",
                        unlistedEn + "; did you mean " + String.join(" or ", meant.names()) + "?");
    }
}
