package id.tumbuh.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Prints the xAPI endpoint, key and secret, one a line. */
@Command(name = "lrs-credentials", description = "alamat, kunci, rahasia xAPI / endpoint, key, secret, one a line")
final class LrsCredentialsCommand implements Runnable {

    @Mixin
    private PortOption cloud;

    @Override
    public void run() {
        JsonNode credentials = cloud.get("/_local/lrs-credentials");
        cloud.print(credentials.path("endpoint").asString());
        cloud.print(credentials.path("key").asString());
        cloud.print(credentials.path("secret").asString());
    }
}
