package id.tumbuh.local.cli;

import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.day.DayFailed;
import id.tumbuh.local.pages.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/** Drives one day on the cloud at the port; where none is there, on one of its own that ends with the day. */
@Command(name = "city-day", description = "satu hari kota, dari survei sampai nominasi / one day of the city")
final class CityDayCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(300);

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
            int port = own.open(0, Optional.empty(), Optional.empty(), false).uri().getPort();
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

    /** Whether a cloud is there; one that still loads its city is waited for. */
    private boolean answers(CloudClient client) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            CloudClient.Answer answer = client.get("/_local/status", Map.of());
            while (answer.status() == 503 && answer.json().path("status").asString("").equals(Status.LOADING)
                    && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(PAUSE.toNanos());
                answer = client.get("/_local/status", Map.of());
            }
            return answer.status() == 200;
        } catch (IOException | JacksonException e) {
            return false;
        }
    }
}
