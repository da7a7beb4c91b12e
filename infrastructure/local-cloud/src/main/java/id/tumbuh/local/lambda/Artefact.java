package id.tumbuh.local.lambda;

import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A context's zip, as template.yaml's CodeUri names it, and how Lambda starts it. */
public final class Artefact {

    private Artefact() {}

    /** Unpacks it as Lambda does. */
    public static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(zip + " has an entry outside itself: " + entry.getName());
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }

    /** The environment that Lambda gives to the function, with these endpoints in the place of AWS's. */
    public static Map<String, String> environment(FunctionSpec spec, String dynamoDb, String eventBridge) {
        Map<String, String> environment = new HashMap<>(spec.environment());
        environment.putAll(Map.of("AWS_REGION", "ap-southeast-3", "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local", "AWS_LAMBDA_FUNCTION_NAME", spec.name(),
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(spec.memoryMb()), "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb, "AWS_ENDPOINT_URL_EVENTBRIDGE", eventBridge));
        return environment;
    }
}
