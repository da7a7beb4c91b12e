package id.tumbuh.local.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./tumbuh}: without a subcommand it starts the local cloud. */
@Command(name = "tumbuh", mixinStandardHelpOptions = false, description = {
        "Menjalankan seluruh Tumbuh di komputer ini, dengan kota percontohan.",
        "Starts the whole of Tumbuh on this machine, with a demonstration city."}, subcommands = {CityDayCommand.class,
                TokenCommand.class, LrsCredentialsCommand.class,
                WebhookSecretCommand.class, StatusCommand.class, RestoreDrillCommand.class,
                DemoCityCommand.class}, footer = {
                        // the shell script runs it: it is no part of the local cloud
                        "  cost             biaya per operasi, diukur pada kota baru / what a new city costs, measured"})
public final class Tumbuh implements Runnable {

    static final String DEFAULT_PORT = "8080";

    private final Start.Logs logs;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "simpan data antar-start / keep data between starts")
    private Path data;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = DEFAULT_PORT, description = "alamat API / the API's port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--aws-endpoint", paramLabel = "URL", description = "tabel, antrean, bus di sana, misalnya LocalStack / tables, queues and bus there, such as LocalStack's")
    private URI awsEndpoint;

    @Option(names = "--empty", description = "tanpa kota percontohan / without the demonstration city")
    private boolean empty;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "bantuan ini / this help")
    private boolean help;

    private Tumbuh(Start.Logs logs) {
        this.logs = logs;
    }

    @Override
    public void run() {
        if (data != null && awsEndpoint != null) {
            throw new ParameterException(spec.commandLine(),
                    "--data atau / or --aws-endpoint: data ada di satu tempat / data is in one place");
        }
        try (Start start = new Start(spec.commandLine().getOut(), logs)) {
            start.run(port, Optional.ofNullable(data), Optional.ofNullable(awsEndpoint), empty);
        }
    }

    /** Runs one command and ends the process with its exit code: 0, 1 where it failed, 2 where it was misspelt. */
    public static void main(String[] arguments) {
        Terminal.quiet();
        System.exit(run(arguments, Terminal.OUT, Terminal.ERR, Terminal::logTo));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err, Start.Logs logs) {
        CommandLine command = new CommandLine(new Tumbuh(logs));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        command.setParameterExceptionHandler((ParameterException e, String[] all) -> {
            err.println("tumbuh: " + e.getMessage().lines().findFirst().orElse("") + " (--help)");
            return 2;
        });
        command.setExecutionExceptionHandler((e, line, result) -> {
            err.println("tumbuh: " + (e instanceof CommandFailed ? e.getMessage() : e.toString()));
            return 1;
        });
        return command.execute(arguments);
    }
}
