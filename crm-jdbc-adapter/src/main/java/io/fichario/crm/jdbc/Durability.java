package io.fichario.crm.jdbc;

import java.util.List;

/**
 * Whether a commit that was acknowledged outlasts a crash of the process, of the operating system and a loss of power.
 *
 * @param risks the settings of the database under which it may not; each as it is, and what it should be
 */
public record Durability(List<Risk> risks) {

    /** Copies the list. */
    public Durability {
        risks = List.copyOf(risks);
    }

    /**
     * A setting under which an acknowledged commit can be lost.
     *
     * @param setting its name in the database
     * @param value what it is
     * @param needed what it should be
     */
    public record Risk(String setting, String value, String needed) {
        @Override
        public String toString() {
            return setting + " is " + value + ", which can lose acknowledged commits; needed is " + needed;
        }
    }

    /**
     * Returns whether no such setting was found.
     *
     * @return true if what was acknowledged is kept
     */
    public boolean isSafe() {
        return risks.isEmpty();
    }
}
