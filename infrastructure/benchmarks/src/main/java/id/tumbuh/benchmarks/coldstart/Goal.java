package id.tumbuh.benchmarks.coldstart;

import id.tumbuh.benchmarks.coldstart.Subject.Packaging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A ratio that every function is to keep, the function that is farthest from it, and how many of how many keep it. */
record Goal(String what, double limit, String worst, double ratio, long keeping, long of) {

    static List<Goal> judged(List<Figures> all) {
        List<Goal> goals = new ArrayList<>();
        goals.addAll(colds("cold start", all, Figures::cold));
        // what else the machine does changes the CPU time of a start less than its wall time
        goals.addAll(colds("CPU time of the cold start", all, Figures::cpu));
        goals.add(of("warm p99 : p50, zip", 2.5, all, Packaging.ZIP, each -> each.p99() / each.p50()));
        goals.add(of("warm p99 : p50, with cache", 2.5, all, Packaging.AOT, each -> each.p99() / each.p50()));
        return goals;
    }

    private static List<Goal> colds(String what, List<Figures> all, ToDoubleFunction<Figures> time) {
        double zip = time.applyAsDouble(plain(all, Packaging.ZIP));
        double flat = time.applyAsDouble(plain(all, Packaging.FLAT));
        double aot = time.applyAsDouble(plain(all, Packaging.AOT));
        return List.of(
                of(what + ", zip : plain handler's zip", 1.4, all, Packaging.ZIP,
                        each -> time.applyAsDouble(each) / zip),
                of(what + " with cache : plain handler with its cache", 1.5, all, Packaging.AOT,
                        each -> time.applyAsDouble(each) / aot),
                of(what + " with cache : plain handler without, both on a flat class path", 0.6, all, Packaging.AOT,
                        each -> time.applyAsDouble(each) / flat));
    }

    private static Goal of(String what, double limit, List<Figures> all, Packaging packaging,
            ToDoubleFunction<Figures> ratio) {
        List<Figures> functions = all.stream().filter(each -> each.packaging() == packaging && !isPlain(each))
                .sorted(Comparator.comparingDouble(ratio)).toList();
        Figures worst = functions.getLast();
        long keeping = functions.stream().filter(each -> ratio.applyAsDouble(each) <= limit).count();
        return new Goal(what, limit, worst.name(), ratio.applyAsDouble(worst), keeping, functions.size());
    }

    private static boolean isPlain(Figures figures) {
        return figures.name().equals(Subjects.PLAIN);
    }

    private static Figures plain(List<Figures> all, Packaging packaging) {
        return all.stream().filter(each -> isPlain(each) && each.packaging() == packaging).findFirst().orElseThrow();
    }

    boolean met() {
        return ratio <= limit;
    }

    String sentence() {
        return String.format(Locale.ROOT, "%s: at most %.1f, is %.2f (%s): %s; %d of %d functions keep it", what, limit,
                ratio,
                worst, met() ? "met" : "not met", keeping, of);
    }
}
