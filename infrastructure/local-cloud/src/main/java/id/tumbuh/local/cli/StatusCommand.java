package id.tumbuh.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints each service and whether it answers; exit code 0 when all do. */
@Command(name = "status", description = "0 bila semua menjawab / exit code 0 when everything answers")
final class StatusCommand implements Runnable {

    @Mixin
    private PortOption cloud;

    @Override
    public void run() {
        cloud.get("/_local/status").path("services").properties()
                .forEach(service -> cloud.print(service.getKey() + " " + service.getValue().asString()));
    }
}
