package id.tumbuh.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Which running cloud a small command asks. */
final class PortOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = Tumbuh.DEFAULT_PORT, description = "alamat API / the API's port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "bantuan ini / this help")
    private boolean help;

    int port() {
        return port;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    void print(String line) {
        out().println(line);
    }

    CloudClient client() {
        return new CloudClient(port);
    }

    JsonNode get(String path) {
        return ask("GET", path).json();
    }

    CloudClient.Answer ask(String method, String path) {
        try (CloudClient client = client()) {
            CloudClient.Answer answer = client.send(method, path, Map.of(), new byte[0]);
            if (answer.status() != 200) {
                throw new CommandFailed(answer.text());
            }
            return answer;
        } catch (IOException e) {
            throw new CommandFailed("tidak ada Tumbuh di port " + port + " / nothing answers there: ./tumbuh --port "
                    + port);
        }
    }
}
