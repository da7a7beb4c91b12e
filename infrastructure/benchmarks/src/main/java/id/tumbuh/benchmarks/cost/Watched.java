package id.tumbuh.benchmarks.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How many alarms, metrics of its own, keys and dashboards a template has. */
record Watched(long alarms, long metrics, long keys, long dashboards) {

    private static final String TYPE = "\\bType: ";

    static Watched in(Path template) throws IOException {
        String text = Files.readString(template);
        return new Watched(count(text, TYPE + "AWS::CloudWatch::Alarm\\b"), count(text, "\\[\"Tumbuh\", "),
                count(text, TYPE + "AWS::KMS::Key\\b"), count(text, TYPE + "AWS::CloudWatch::Dashboard\\b"));
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
