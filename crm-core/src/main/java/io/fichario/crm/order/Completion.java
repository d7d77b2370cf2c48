package io.fichario.crm.order;

/** Whether orders are completed by the operation that settles their last line. */
public enum Completion {
    /** They are; the default. */
    BY_ITSELF,
    /** They are completed only when somebody asks for it. */
    ON_REQUEST
}
