package io.fichario.crm.order;

import io.fichario.crm.address.AddressBook;
import io.fichario.crm.address.AddressId;
import io.fichario.crm.address.NewAddress;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Faults;
import io.fichario.crm.record.Given;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an open order is to go from now on, as it was typed; what is not said stays. Immutable: each method returns
 * another one.
 */
public final class Repointing {
    private final Destination billTo;
    private final Destination shipTo;

    private Repointing(Destination billTo, Destination shipTo) {
        this.billTo = billTo;
        this.shipTo = shipTo;
    }

    /** What was typed, as values. */
    record Value(Destination.Value billTo, Destination.Value shipTo) {
        OrderAddresses in(OrderAddresses before, AddressBook book) {
            return new OrderAddresses(
                    billTo.in(book, "billTo").or(before::billTo),
                    shipTo.in(book, "shipTo").or(before::shipTo));
        }
    }

    /**
     * Begins with another address for the goods.
     *
     * @param address the address
     * @return the repointing
     */
    public static Repointing shipTo(@Nullable NewAddress address) {
        return new Repointing(Destination.NONE, new Destination(address, null));
    }

    /**
     * Begins with another address for the goods.
     *
     * @param entry an entry of the customer's address book
     * @return the repointing
     */
    public static Repointing shipTo(@Nullable AddressId entry) {
        return new Repointing(Destination.NONE, new Destination(null, entry));
    }

    /**
     * Begins with another address for the invoice.
     *
     * @param address the address
     * @return the repointing
     */
    public static Repointing billTo(@Nullable NewAddress address) {
        return new Repointing(new Destination(address, null), Destination.NONE);
    }

    /**
     * Begins with another address for the invoice.
     *
     * @param entry an entry of the customer's address book
     * @return the repointing
     */
    public static Repointing billTo(@Nullable AddressId entry) {
        return new Repointing(new Destination(null, entry), Destination.NONE);
    }

    /**
     * Returns this together with another one.
     *
     * @param other what is said besides; it counts where both say something
     * @return both
     */
    public Repointing and(Repointing other) {
        Given.value("repointing", other);
        return new Repointing(
                other.billTo.equals(Destination.NONE) ? billTo : other.billTo,
                other.shipTo.equals(Destination.NONE) ? shipTo : other.shipTo);
    }

    Optional<Value> value(Faults faults) {
        if (billTo.equals(Destination.NONE) && shipTo.equals(Destination.NONE)) {
            faults.add(Fault.of("address", "value.missing"));
        }
        Value value = new Value(billTo.value(faults, "billTo"), shipTo.value(faults, "shipTo"));
        return faults.none() ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Repointing[***]";
    }
}
