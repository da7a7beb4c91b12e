package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.lambda.Artefact;
import id.tumbuh.local.lambda.LambdaProcess;
import id.tumbuh.local.lambda.RuntimeApi.Answer;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Functions of the running city in processes of their own, from the zips that the build made. */
final class Artefacts {

    private Artefacts() {}

    static Path zip(RunningCity city, FunctionSpec spec) {
        Path zip = city.cloud().options().root().resolve(spec.codeUri());
        assertTrue(Files.exists(zip), zip + " is missing: ./mvnw package makes it");
        return zip;
    }

    /** On the city's own tables and bus. */
    static LambdaProcess start(RunningCity city, FunctionSpec spec, Path folder) throws IOException {
        return start(city, spec, folder, city.cloud().dynamo().uri());
    }

    /** On tables elsewhere. */
    static LambdaProcess start(RunningCity city, FunctionSpec spec, Path folder, URI tables) throws IOException {
        Path task = folder.resolve(spec.name());
        Artefact.unpack(zip(city, spec), task);
        return LambdaProcess.start(new LambdaProcess.Setup(task, List.of(), List.of(), spec.handler(),
                Artefact.environment(spec, tables.toString(), city.cloud().events().uri().toString()),
                folder.resolve(spec.name() + ".log")));
    }

    static String answer(LambdaProcess process, FunctionSpec spec, String event) throws IOException {
        long ready = process.init().toMillis();
        Answer answer = process.invoke(event.getBytes(StandardCharsets.UTF_8));
        System.out.printf("%-20s starts in %4d ms, answers after %4d ms more%n", spec.name(), ready,
                answer.took().toMillis());
        return answer.json();
    }
}
