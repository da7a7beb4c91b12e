package id.tumbuh.benchmarks.coldstart;

import id.tumbuh.benchmarks.coldstart.Subject.Packaging;
import id.tumbuh.local.lambda.LambdaProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one subject in one packaging, medians of its runs. Times in milliseconds, memory in MB; cpu is the
 * process's CPU time from its start to its first answer.
 */
record Figures(
        String name,
        Packaging packaging,
        double init,
        double first,
        double cold,
        double cpu,
        double p50,
        double p99,
        double residentMb,
        double zipMb) {

    private static final int WARMING = 20;
    private static final int WARM = 80;
    private static final double MEGA = 1e6;

    /** One process, from its start to its end. */
    record Run(double init, double first, double cpu, List<Double> warm, double residentMb) {

        static Run of(Subject subject, Packaging packaging) throws IOException {
            byte[] event = subject.events().getFirst();
            try (LambdaProcess process = subject.start(packaging)) {
                double init = millis(process.init());
                double first = millis(process.invoke(event).took());
                double cpu = millis(process.cpu());
                List<Double> warm = new ArrayList<>();
                for (int i = 0; i < WARMING + WARM; i++) {
                    double took = millis(process.invoke(event).took());
                    if (i >= WARMING) {
                        warm.add(took);
                    }
                }
                return new Run(init, first, cpu, warm, process.residentBytes() / MEGA);
            }
        }

        private static double millis(Duration duration) {
            return duration.toNanos() / MEGA;
        }
    }

    static Figures of(Subject subject, Packaging packaging, List<Run> runs) {
        return new Figures(subject.name(), packaging, median(runs, Run::init), median(runs, Run::first),
                median(runs, run -> run.init() + run.first()), median(runs, Run::cpu),
                median(runs, run -> percentile(run.warm(), 50)), median(runs, run -> percentile(run.warm(), 99)),
                median(runs, Run::residentMb), subject.bytes() / MEGA);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return percentile(runs.stream().mapToDouble(figure).boxed().toList(), 50);
    }

    /** The smallest value that is not below so many percent of all (nearest rank). */
    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }
}
