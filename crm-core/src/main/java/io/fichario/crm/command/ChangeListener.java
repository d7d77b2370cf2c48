package io.fichario.crm.command;

import io.fichario.crm.change.Change;
import java.util.List;

/**
 * Hears of changes after their commit, on the thread that made them. A port; one that throws is logged and changes
 * nothing. What must not be missed reads the log instead, as a process may end between commit and telling.
 */
@FunctionalInterface
public interface ChangeListener {

    /**
     * Hears of the changes of one command.
     *
     * @param changes the changes, in their order
     */
    void changed(List<Change> changes);
}
