package io.fichario.crm.contact;

import static io.fichario.crm.contact.LifecycleStage.BLOCKED;
import static io.fichario.crm.contact.LifecycleStage.CUSTOMER;
import static io.fichario.crm.contact.LifecycleStage.DORMANT;
import static io.fichario.crm.contact.LifecycleStage.LEAD;
import static io.fichario.crm.contact.LifecycleStage.LOST;
import static io.fichario.crm.contact.LifecycleStage.PROSPECT;

import io.fichario.crm.rule.Flow;

/** The transitions between the stages of a contact. */
public final class ContactFlow {

    /** Interest was found out. */
    public static final String QUALIFY = "qualify";
    /** Became a customer, also by a first order. */
    public static final String WIN = "win";
    /** Will not become a customer. */
    public static final String LOSE = "lose";
    /** Interest was found again. */
    public static final String REOPEN = "reopen";
    /** Has not ordered for long. */
    public static final String LAPSE = "lapse";
    /** Ordered again. */
    public static final String RETURN = "return";
    /** May not order any more. */
    public static final String BLOCK = "block";
    /** May order again and is where it was before. */
    public static final String UNBLOCK = "unblock";

    /** The flow that holds unless the host configures another. */
    public static final Flow STANDARD = Flow.of(Contact.NAME_OF_TYPE, LEAD)
            .with(QUALIFY, PROSPECT, LEAD)
            .with(WIN, CUSTOMER, LEAD, PROSPECT)
            .with(LOSE, LOST, LEAD, PROSPECT)
            .with(REOPEN, PROSPECT, LOST)
            .with(LAPSE, DORMANT, CUSTOMER)
            .with(RETURN, CUSTOMER, DORMANT)
            .with(BLOCK, BLOCKED, LEAD, PROSPECT, CUSTOMER, DORMANT, LOST)
            .withUndoing(UNBLOCK, BLOCKED, LEAD, PROSPECT, CUSTOMER, DORMANT, LOST);

    private ContactFlow() {}
}
