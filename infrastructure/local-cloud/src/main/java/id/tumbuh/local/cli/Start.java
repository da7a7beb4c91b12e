package id.tumbuh.local.cli;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.demo.DemoSnapshot;
import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.remote.AwsEndpoint;
import id.tumbuh.local.template.TemplateProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Starts a local cloud, loads the demonstration city, says what to do next, and stops when the process is told to. */
final class Start implements AutoCloseable {

    private static final String LOADED = "demo-city-loaded";
    private static final Path ROOT = Path.of(System.getProperty("tumbuh.root", "."));
    private static final Path TARGET = ROOT.resolve("infrastructure/local-cloud/target");

    private final PrintWriter out;
    private final Logs logs;
    private final long began = System.nanoTime();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile LocalCloud cloud;
    private Path log;
    private volatile Optional<Path> temporary = Optional.empty();

    /** Where what functions and libraries log goes from now on. */
    @FunctionalInterface
    interface Logs {
        void to(Path file) throws IOException;
    }

    Start(PrintWriter out, Logs logs) {
        this.out = out;
        this.logs = logs;
    }

    /** Does not return until the process is interrupted. */
    void run(int port, Optional<Path> data, Optional<URI> aws, boolean empty) {
        out.println("Tumbuh disiapkan … / getting ready");
        open(port, data.map(Path::toAbsolutePath), aws.map(uri -> new AwsEndpoint(uri, AwsEndpoint.STACK)), empty);
        say();
        try {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts and loads; without a folder of its own the city lives in a temporary one. */
    LocalCloud open(int port, Optional<Path> data, Optional<AwsEndpoint> aws, boolean empty) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop();
            close();
        }, "stop"));
        try {
            if (data.isPresent() || aws.isPresent() || empty) {
                start(port, data, aws, empty);
            } else {
                startFromSnapshot(port);
            }
            return cloud;
        } catch (BindException e) {
            throw new CommandFailed("port " + port + " sedang dipakai / is in use: --port");
        } catch (TemplateProblem | IOException | IllegalArgumentException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            throw stop.getCount() == 0 ? failed(e) : e;
        }
    }

    /** Whatever was under way when it was told to stop ends in its own manner, often without a word. */
    CommandFailed failed(Exception e) {
        return new CommandFailed(stop.getCount() == 0
                ? "dihentikan / stopped"
                : Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    }

    private void startFromSnapshot(int port) throws IOException {
        temporary = Optional.of(Files.createTempDirectory("tumbuh"));
        DemoSnapshot snapshot = new DemoSnapshot(TARGET.resolve("demo-city"), TARGET.resolve("launch.args"),
                ROOT.resolve("template.yaml"));
        boolean restored = snapshot.restore(temporary.get());
        start(port, temporary, Optional.empty(), false);
        if (!restored && stop.getCount() > 0) {
            snapshot.take(temporary.get());
        }
    }

    private void start(int port, Optional<Path> data, Optional<AwsEndpoint> aws, boolean empty) throws IOException {
        cloud = LocalCloud.bind(new CloudOptions(ROOT, port, data, Clock.systemUTC(), Gateway.PATIENCE, aws));
        // under the build's folder, where only who built it writes; only who has the port writes its log
        log = Files.createDirectories(TARGET.resolve("logs")).resolve(cloud.uri().getPort() + ".log");
        logs.to(log);
        cloud.start(empty ? this::started : this::load);
    }

    private void started(LocalCloud started) {
        progress(started.functions().size() + " fungsi siap / functions are ready");
    }

    private void load(LocalCloud started) throws IOException {
        started(started);
        if (started.data().remembers(LOADED)) {
            progress("kota percontohan sudah ada / the city is there");
            return;
        }
        new DemoLoad(started, DemoLoad.PEOPLE, this::progress).load();
        started.data().remember(LOADED);
    }

    /** What is under way from now on fails because it was told to stop. */
    void stop() {
        stop.countDown();
    }

    /** Since it began. */
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private void progress(String what) {
        out.printf("  %5.1f s  %s%n", seconds(), what);
        out.flush();
    }

    private void say() {
        String option = cloud.uri().getPort() == Integer.parseInt(Tumbuh.DEFAULT_PORT)
                ? ""
                : " --port " + cloud.uri().getPort();
        out.printf("""

                Tumbuh siap / is ready

                  API             %1$s
                  Awan / cloud    %1$s/_local/
                  Halaman / pages %1$s/_local/docs/
                  Token           ./tumbuh token asn%2$s
                                  (asn, atasan, admin-opd, bkpsdm, mitra, penilai, auditor)
                  Log             %3$s

                Berikutnya / next:  %4$s
                Ctrl-C untuk berhenti / to stop
                """, cloud.uri(), option, log, next(cloud.data().remembers(LOADED), option));
        out.flush();
    }

    /** A day needs people and courses. */
    static String next(boolean city, String option) {
        return city
                ? "./tumbuh city-day" + option
                : "./tumbuh token bkpsdm" + option + """

                          (kosong: city-day memerlukan kota percontohan, mulai tanpa --empty
                           / empty: city-day needs the demonstration city, start without --empty)""";
    }

    @Override
    public void close() {
        if (cloud != null) {
            cloud.close();
        }
        if (temporary.isPresent()) {
            try {
                DemoSnapshot.delete(temporary.get());
            } catch (IOException e) {
                // the system cleans its temporary folder itself
            }
        }
    }
}
