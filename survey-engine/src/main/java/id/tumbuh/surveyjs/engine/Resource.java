package id.tumbuh.surveyjs.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Lists that stand beside the classes. */
final class Resource {

    private Resource() {}

    static Properties properties(String name) {
        Properties lines = new Properties();
        try (var in = new InputStreamReader(Resource.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
