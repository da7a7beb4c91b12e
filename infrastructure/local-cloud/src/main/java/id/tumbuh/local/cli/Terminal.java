package id.tumbuh.local.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a person sees, kept apart from what functions and libraries log: these write to System.out and System.err, which
 * go nowhere, or to a file.
 */
final class Terminal {

    static final PrintStream OUT = System.out;
    static final PrintStream ERR = System.err;

    private Terminal() {}

    static void quiet() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    /** Logs go there from now on. */
    static void logTo(Path file) throws IOException {
        PrintStream log = new PrintStream(new BufferedOutputStream(Files.newOutputStream(file)), true,
                StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
    }
}
