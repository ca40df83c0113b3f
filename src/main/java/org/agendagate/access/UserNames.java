package org.agendagate.access;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a user may be called, so that a name in the records is one person's and looks like nobody else's. */
final class UserNames {
    /** Who acts in the records where no user does. */
    private static final Set<String> TAKEN = Set.of("anonymous", "cli", "service", "start", "system");

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}a-zA-Z0-9][\\p{IsHan}a-zA-Z0-9._@-]{0,59}");
    private static final SpoofChecker LOOK_ALIKES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private UserNames() {}

    /**
     * Says nothing where {@code name} can be a new user's.
     *
     * @throws UserRefusedException where it cannot stand, is taken, or is mistaken for one of {@code others}
     */
    static void check(String name, List<String> others) {
        if (!NAME.matcher(name).matches() || !COMPATIBLE.isNormalized(name)) {
            throw new UserRefusedException(
                    "用户名须为 1 至 60 个汉字、字母、数字或者 . _ @ -，并以汉字、字母或者数字开头。",
                    "a name is 1 to 60 Han characters, letters, digits or . _ @ -, the first of them no sign");
        }
        if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new UserRefusedException(
                    "“" + name + "”在台账中另有含义，不能用作用户名。", "the records use `" + name + "` for who is no user");
        }
        for (String other : others) {
            if (other.equals(name)) {
                throw new UserRefusedException("用户名“" + name + "”已有。", "there is a user `" + name + "`");
            }
            if (alike(other, name)) {
                throw new UserRefusedException(
                        "用户名“" + name + "”与已有的“" + other + "”容易混淆，请另取一个。",
                        "`" + name + "` looks like the user `" + other + "`; choose another name");
            }
        }
    }

    /** Whether the two may be one person's: equal, or taken for one another by the eye. */
    static boolean alike(String one, String other) {
        return one.equalsIgnoreCase(other) || look(one).equals(look(other));
    }

    /** The same for names that the eye takes for one another. */
    private static String look(String name) {
        return LOOK_ALIKES.getSkeleton(name).toLowerCase(Locale.ROOT);
    }
}
