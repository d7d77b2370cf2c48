package io.fichario.crm.jdbc.reliability;

/** How much the tests do: little in each build, and much with the profile {@code soak}, which sets the properties. */
enum Scale {
    /** How often a process is killed that writes to a file of each kind. */
    KILLS("fichario.kills", 20),
    /** How often a process is killed that writes to a server, and how often the server. */
    SERVER_KILLS("fichario.serverKills", 3),
    /** How many commands each thread gives that shares records with others. */
    COMMANDS("fichario.commands", 150),
    /** How many sequences of commands are played on all stores. */
    SEQUENCES("fichario.sequences", 200),
    /** Whether calls of JDBC that only bind or read a value fail as well: 0 or 1. */
    EVERY_CALL("fichario.everyCall", 0);

    private final String property;
    private final int usual;

    Scale(String property, int usual) {
        this.property = property;
        this.usual = usual;
    }

    int number() {
        return Integer.getInteger(property, usual);
    }
}
