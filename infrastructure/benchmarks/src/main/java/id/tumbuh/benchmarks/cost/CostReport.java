package id.tumbuh.benchmarks.cost;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the city costs on AWS: drives a new city on a local cloud, prices what it consumed, prints a table and leaves it as
 * cost.md and cost.json under the module's target folder. Run by {@code ./tumbuh cost}.
 */
public final class CostReport {

    /** So many that a department has a shard of some size, and few enough that it takes a minute. */
    private static final int PEOPLE = 1_000;
    /** The first is cold: the median of three is of a warm one. */
    private static final int DAYS = 3;

    private CostReport() {}

    /** @param arguments how many people the measured city has, or nothing; ends the process with 0, or 1 where it failed */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try {
            run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : PEOPLE, out, err);
        } catch (NumberFormatException e) {
            err.println("tumbuh: cost [ASN]");
            System.exit(2);
        } catch (Exception e) {
            err.println("tumbuh: " + e.getMessage());
            System.exit(1);
        }
        // libraries leave threads behind
        System.exit(0);
    }

    private static void run(int people, PrintStream out, PrintStream err) throws Exception {
        Path root = Path.of(System.getProperty("tumbuh.root", ".")).toAbsolutePath().normalize();
        Path target = Files.createDirectories(root.resolve("infrastructure/benchmarks/target"));
        logTo(target.resolve("cost.log"));
        err.println("Mengukur kota / measuring a city of " + people + " ASN …");
        CostTables tables = tables(root,
                MeasuredCity.drive(root, people, DAYS, line -> err.println("  " + line)));
        Files.writeString(target.resolve("cost.md"), tables.markdown());
        Files.write(target.resolve("cost.json"), tables.json());
        out.println(tables.markdown());
    }

    /** What functions and libraries print; before any of them is loaded. */
    private static void logTo(Path file) throws IOException {
        PrintStream log = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
    }

    static CostTables tables(Path root, MeasuredCity city) throws IOException {
        Assumptions assumed = Assumptions.read();
        Prices prices = Prices.read();
        Watched watched = Watched.in(root.resolve("template.yaml"));
        return new CostTables(LocalDate.now(ZoneId.of("Asia/Jakarta")), city, assumed, prices,
                Month.of(city, watched, assumed, prices, assumed.cityAsn()),
                Month.of(city, watched, assumed, prices, assumed.nationAsn()));
    }
}
