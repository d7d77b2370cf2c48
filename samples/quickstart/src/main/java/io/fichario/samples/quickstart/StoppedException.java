package io.fichario.samples.quickstart;

/** Thrown when the run cannot go on at all; a row that cannot be taken is refused instead, and the run goes on. */
final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int INPUT = 1;
    private static final int USAGE = 2;

    private final int exitCode;

    private StoppedException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Returns the exception for a folder or file that cannot be read. */
    static StoppedException input(String message) {
        return new StoppedException(message, INPUT);
    }

    /** Returns the exception for arguments that make no sense. */
    static StoppedException usage(String message) {
        return new StoppedException(message, USAGE);
    }

    /** Returns what to do about it, behind the message; blank where the message says it. */
    String hint() {
        return exitCode == USAGE ? " --help tells what there is." : "";
    }

    int exitCode() {
        return exitCode;
    }
}
