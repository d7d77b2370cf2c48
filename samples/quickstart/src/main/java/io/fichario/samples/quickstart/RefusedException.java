package io.fichario.samples.quickstart;

/** Thrown where a row turns out to be one that cannot be taken; whoever goes through the rows notes it and goes on. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.file().fileName() + " row " + refusal.row() + ": " + refusal.reason());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
