package org.agendagate.pages;

import java.util.Locale;
import java.util.Set;
import org.agendagate.access.Person;
import org.agendagate.access.Role;

/** A place to work at. */
public enum Desk {
    HOME("/"),
    SUBMISSION("/packets"),
    REVIEW("/reviews"),
    PAPER("/papers"),
    MEETING("/meetings"),
    USERS("/users"),
    RULES("/rules"),
    REGISTER("/register"),
    FIGURES("/figures"),
    AUDIT("/audit");

    private final String path;

    Desk(String path) {
        this.path = path;
    }

    /** The address the navigation leads to; other pages of the desk stand below it. */
    public String path() {
        return path;
    }

    /** The roles that work there. */
    Set<Role> roles() {
        return switch (this) {
            case HOME -> Set.of(Role.values());
            case SUBMISSION -> Set.of(Role.CLERK);
            case REVIEW -> Set.of(Role.LEGAL, Role.VERIFIER, Role.AUDITOR);
            case PAPER, MEETING -> Set.of(Role.VERIFIER, Role.AUDITOR);
            case USERS -> Set.of(Role.ADMIN);
            case RULES -> Set.of(Role.values());
            case REGISTER -> Set.of(Role.CLERK, Role.LEGAL, Role.AUDITOR);
            case AUDIT -> Set.of(Role.AUDITOR);
            case FIGURES -> Set.of(Role.CLERK, Role.LEGAL, Role.POLICY, Role.AUDITOR);
        };
    }

    boolean isOpenTo(Person person) {
        return roles().stream().anyMatch(person::is);
    }

    /** The key of its name among the words. */
    public String word() {
        return "desk." + name().toLowerCase(Locale.ROOT);
    }

    boolean holds(String address) {
        return address.equals(path)
                || (this != HOME && address.startsWith(path + "/"))
                || (leadsToPackets() && (address.startsWith("/packets/") || address.startsWith("/decisions/")));
    }

    /** Whoever does not submit comes to packets and their decisions from the register. */
    private boolean leadsToPackets() {
        return this == SUBMISSION || this == REGISTER;
    }
}
