package id.tumbuh.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Prints the complaint webhook's endpoint and secret, one a line. */
@Command(name = "webhook-secret", description = "alamat dan rahasia webhook / endpoint and secret, one a line")
final class WebhookSecretCommand implements Runnable {

    @Mixin
    private PortOption cloud;

    @Override
    public void run() {
        JsonNode webhook = cloud.get("/_local/webhook-secret");
        cloud.print(webhook.path("endpoint").asString());
        cloud.print(webhook.path("secret").asString());
    }
}
