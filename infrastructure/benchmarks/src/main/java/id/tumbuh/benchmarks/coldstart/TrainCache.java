package id.tumbuh.benchmarks.coldstart;

import id.tumbuh.local.lambda.LambdaProcess;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run while a container image is built, by the image's own JVM: lives a city's day, and trains the AOT cache of one
 * function with one event of each of its routes. Beside the cache it leaves the arguments to start with.
 */
public final class TrainCache {

    private TrainCache() {}

    /** @param arguments the project's root, the function's name in template.yaml, and a new folder for the layout */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        try (RecordedDay day = RecordedDay.live(Path.of(arguments[0]))) {
            FunctionSpec spec = day.cloud().template().functions().stream()
                    .filter(each -> each.name().equals(arguments[1])).findFirst()
                    .orElseThrow(() -> new IOException("template.yaml has no function " + arguments[1]));
            Subject subject = new Subjects(day, folder).of(spec);
            subject.train();
            Files.write(folder.resolve("java.args"), arguments(subject));
            System.out.println(subject.flat().cache() + ": " + Files.size(subject.flat().cache()) + " bytes");
        }
        System.exit(0);
    }

    /** What the image's JVM is started with, up to the handler: an argument file. */
    static List<String> arguments(Subject subject) {
        List<String> arguments = new ArrayList<>(subject.imageFlags());
        arguments.addAll(List.of("-cp", classPath(subject.flat()), LambdaProcess.CLIENT));
        return arguments;
    }

    private static String classPath(FlatLayout flat) {
        List<String> jars = Stream.concat(LambdaProcess.client().stream(), flat.classPath().stream())
                .map(Path::toString).distinct().toList();
        return String.join(File.pathSeparator, jars);
    }
}
