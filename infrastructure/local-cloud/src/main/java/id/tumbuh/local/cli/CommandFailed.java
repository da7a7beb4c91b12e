package id.tumbuh.local.cli;

/** A command can not do what it was asked; the message is one line for the person who asked. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
