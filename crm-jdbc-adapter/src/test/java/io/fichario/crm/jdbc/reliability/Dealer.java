package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.CrmSession;
import io.fichario.crm.change.RequestId;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreUnavailableException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Gives random commands through the doors of a session. What it asks for depends on its random numbers and on what it
 * finds, and on nothing else; much of it is refused, as it is given without looking. Used by one thread.
 */
final class Dealer {
    private static final List<Action> ACTIONS = Stream.of(
                    ContactActions.all(), OrderActions.all(), ShipmentActions.all(), OtherActions.all())
            .flatMap(List::stream)
            .toList();
    private static final int KINDS = 20;
    private static final int BEGINNING = 3;

    private final CrmSession session;
    private final Desk desk;

    Dealer(CrmSession session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    /**
     * What there is to choose from.
     *
     * @param random chooses
     * @param known the records that others know too
     * @param typed what is typed into forms
     */
    record Desk(Random random, Known known, Typed typed) {
        <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }
    }

    /** One kind of command. */
    @FunctionalInterface
    interface Action {
        /** Gives the command, and returns the record that the door gave. */
        CrmRecord give(CrmSession session, Desk desk);
    }

    /** Says the same command as often as it is to be chosen among others. */
    static Stream<Action> often(int times, Action action) {
        return Stream.generate(() -> action).limit(times);
    }

    /**
     * Gives one command.
     *
     * @return what the door gave: a record, or the changes of several commands
     * @throws io.fichario.crm.record.CrmException what the door throws
     */
    Object next() {
        int kind = desk.random().nextInt(KINDS);
        if (kind == 0) {
            return together();
        }
        return kind == 1 ? twice() : any().give(session, desk);
    }

    /** Registers some contacts and confirms some orders, so that there is something that commands can be about. */
    void begin() {
        for (int i = 0; i < BEGINNING; i++) {
            Contact contact = session.contacts().register(new PlainTyped(desk.random()).contact());
            desk.known().contacts().add(contact.id());
            Order order = session.orders().place(new PlainTyped(desk.random()).order(contact.id()));
            desk.known().orders().add(session.orders().confirm(order.id()).id());
        }
    }

    private Action any() {
        return desk.any(ACTIONS);
    }

    /** Which of several things that are wrong with a block is found first is up to the store. */
    private Object together() {
        List<Action> actions = List.of(any(), any());
        long seed = desk.random().nextLong();
        try {
            return session.together(inside -> {
                Desk again = again(seed);
                actions.forEach(action -> action.give(inside, again));
            });
        } catch (StoreException | StoreUnavailableException broken) {
            throw broken;
        } catch (CrmException refused) {
            return "a block was refused";
        }
    }

    /** A block may run again, and a command is given again: with the same random numbers it is the same. */
    private Desk again(long seed) {
        Random random = new Random(seed);
        return new Desk(random, desk.known().copy(), new PlainTyped(random));
    }

    private Object twice() {
        long seed = desk.random().nextLong();
        CrmSession requested = session.with(RequestId.of("request " + Long.toUnsignedString(seed, 36)));
        return List.of(registered(requested, seed), registered(requested, seed));
    }

    private static CrmRecord registered(CrmSession session, long seed) {
        return session.contacts().register(new PlainTyped(new Random(seed)).contact());
    }
}
