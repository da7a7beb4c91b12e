package id.tumbuh.benchmarks.cost;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.day.DayFailed;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import id.tumbuh.local.meter.ItemSize;
import id.tumbuh.local.template.CloudTemplate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A new city on a local cloud of its own, so that what it consumes does not depend on what was there before; queues and
 * streams hand over one record at a time.
 *
 * @param days that were driven
 * @param firstDay what each operation consumed by the end of the first day, by name: lists are longer on the next
 * @param operations what each consumes, by name
 * @param storedPerAsn bytes of items in all tables once the city is loaded, for each person
 * @param storedPerDay bytes of items that a driven day adds
 */
record MeasuredCity(int people, int days, CloudTemplate template, SortedMap<String, Measured> firstDay,
        SortedMap<String, Measured> operations, double storedPerAsn, double storedPerDay) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String AWARDS = "IncentiveCalculateAwardsNightly";
    private static final String WAVES = "SurveySettleWavesHourly";

    /**
     * Loads so many people, and drives the day and every other operation so many times: more than once only for warm
     * durations.
     */
    static MeasuredCity drive(Path root, int people, int days, Consumer<String> progress) throws Exception {
        Measurement measurement = new Measurement();
        try (LocalCloud cloud = LocalCloud
                .start(new CloudOptions(root, 0, Optional.empty(), Clock.systemUTC(), Gateway.PATIENCE,
                        Optional.empty(),
                        true));
                CloudClient client = new CloudClient(cloud.uri().getPort())) {
            cloud.meter().watch(measurement);
            new DemoLoad(cloud, people, progress).load();
            long loaded = stored(cloud);
            SortedMap<String, Measured> first = new TreeMap<>();
            for (int day = 1; day <= days; day++) {
                progress.accept("hari / day " + day);
                drive(cloud, client, day);
                if (day == 1) {
                    first = measurement.operations();
                }
            }
            return new MeasuredCity(people, days, cloud.template(), first, measurement.operations(),
                    loaded / (double) people,
                    (stored(cloud) - loaded) / (double) days);
        }
    }

    /** The day makes its award run itself. */
    private static void drive(LocalCloud cloud, CloudClient client, int day)
            throws IOException, DayFailed, FunctionFailed {
        new CityDay(client, new PrintWriter(Writer.nullWriter()), Optional.empty()).live();
        OtherOperations others = new OtherOperations(client, day);
        others.ask();
        Quiet.await(cloud, PATIENCE);
        for (var function : cloud.template().functions()) {
            for (var schedule : function.schedules()) {
                switch (schedule.logicalId()) {
                    case AWARDS -> {
                    }
                    case WAVES -> cloud.scheduler().fire(WAVES, others.settled());
                    default -> cloud.scheduler().fire(schedule.logicalId());
                }
            }
        }
        Quiet.await(cloud, PATIENCE);
        others.askForReports();
    }

    private static long stored(LocalCloud cloud) {
        return cloud.template().tables().stream().mapToLong(table -> cloud.dynamo().client()
                .scanPaginator(scan -> scan.tableName(table.name())).items().stream().mapToLong(ItemSize::of).sum())
                .sum();
    }
}
