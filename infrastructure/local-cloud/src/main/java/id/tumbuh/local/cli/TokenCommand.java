package id.tumbuh.local.cli;

import id.tumbuh.local.pages.Roles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints an access token for the demo person of a role. */
@Command(name = "token", description = "token untuk satu peran / a token for the demo person of a role")
final class TokenCommand implements Runnable {

    @Mixin
    private PortOption cloud;

    @Parameters(paramLabel = "ROLE", description = "asn, atasan, admin-opd, bkpsdm, mitra, penilai, auditor")
    private String role;

    @Override
    public void run() {
        if (!Roles.ALL.contains(role)) {
            throw new CommandFailed("tidak ada peran / there is no role " + role + ": " + String.join(", ", Roles.ALL));
        }
        cloud.print(cloud.ask("POST", "/_local/token?role=" + role).text());
    }
}
