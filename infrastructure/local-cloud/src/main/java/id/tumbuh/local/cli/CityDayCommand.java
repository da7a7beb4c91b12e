package id.tumbuh.local.cli;

import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.day.DayFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drives one day on the cloud at the port; where none is there, on one of its own that ends with the day. */
@Command(name = "city-day", description = "satu hari kota, dari survei sampai nominasi / one day of the city")
final class CityDayCommand implements Runnable {

    @Mixin
    private PortOption cloud;

    @Option(names = "--out", paramLabel = "DIR", description = "simpan hasilnya / leave there what a person would keep")
    private Path folder;

    @Override
    public void run() {
        try (CloudClient client = cloud.client()) {
            if (answers(client)) {
                live(client);
                return;
            }
        }
        try (Start own = new Start(cloud.out(), file -> {})) {
            cloud.print("Belum ada Tumbuh di port " + cloud.port() + "; satu dijalankan / one is started");
            int port = own.open(0, Optional.empty(), false).uri().getPort();
            try (CloudClient client = new CloudClient(port)) {
                live(client);
            }
        }
    }

    private void live(CloudClient client) {
        try {
            new CityDay(client, cloud.out(), Optional.ofNullable(folder)).live();
        } catch (DayFailed e) {
            throw new CommandFailed("GAGAL / failed: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailed("GAGAL / failed: " + e);
        }
    }

    private static boolean answers(CloudClient client) {
        try {
            return client.send("GET", "/_local/status", Map.of(), new byte[0]).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
