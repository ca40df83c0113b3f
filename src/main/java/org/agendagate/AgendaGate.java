package org.agendagate;

/** Starts the door that the command line names. */
public final class AgendaGate {
    private AgendaGate() {}

    public static void main(String[] arguments) {
        System.out.println("agenda gate");
    }
}
