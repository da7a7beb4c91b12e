package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.city.ToldMetrics.Metric;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.runtime.measure.MetricNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the dashboard and the alarms look at is told by somebody, and the dashboard looks at everything. */
class DashboardTest {

    private static final RunningCity CITY = RunningCity.get();

    /** As AWS's documentation of each service lists them, by namespace. */
    private static final Map<String, Set<String>> OF_AWS = Map.of("AWS/ApiGateway",
            Set.of("Count", "4xx", "5xx", "Latency", "IntegrationLatency"), "AWS/Lambda",
            Set.of("Errors", "Duration", "Throttles", "ConcurrentExecutions", "IteratorAge"), "AWS/SQS",
            Set.of("ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage"), "AWS/DynamoDB",
            Set.of("ReadThrottleEvents", "WriteThrottleEvents", "ConsumedReadCapacityUnits",
                    "ConsumedWriteCapacityUnits"));

    /** namespace, name, and names and values of its dimensions in turn. */
    private static final Pattern ALARM = Pattern.compile("Namespace: (\\S+)\n +MetricName: (\\S+)\n +Dimensions:\n"
            + "((?: +- Name: \\S+\n +Value: .+\n)+)");

    @Test
    void every_metric_that_is_looked_at_is_told_by_aws_or_by_the_function() throws Exception {
        EveryOperation.of(CITY);
        CITY.cloud().scheduler().fire("CanaryLiveDayDay");
        Quiet.await(CITY.cloud(), Duration.ofSeconds(60));
        Set<String> nobody = new TreeSet<>();
        for (List<String> metric : Stream.concat(onDashboard().stream(), inAlarms().stream()).toList()) {
            if (!toldByAws(metric) && !toldByUs(metric)) {
                nobody.add(String.join(" ", metric));
            }
        }
        assertEquals(Set.of(), nobody);
    }

    @Test
    void every_function_and_queue_and_table_is_on_the_dashboard() throws IOException {
        var template = CITY.cloud().template();
        Set<List<String>> wanted = new java.util.HashSet<>();
        for (var function : template.functions()) {
            // how many ballots come in five minutes is for nobody to watch
            for (String metric : function.name().equals("SurveyBallots")
                    ? List.of("Errors", "Throttles")
                    : List.of("Errors", "Duration", "Throttles", "ConcurrentExecutions")) {
                wanted.add(List.of("AWS/Lambda", metric, "FunctionName", function.name()));
            }
        }
        template.queues().forEach(queue -> wanted.add(
                List.of("AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue.name() + ".QueueName")));
        template.queues().stream().filter(queue -> !queue.deadLetterArn().isEmpty()).forEach(queue -> wanted
                .add(List.of("AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", queue.name() + ".QueueName")));
        for (var table : template.tables()) {
            OF_AWS.get("AWS/DynamoDB").stream()
                    .filter(metric -> table.backedUp() || metric.endsWith("ThrottleEvents")).forEach(
                            metric -> wanted.add(List.of("AWS/DynamoDB", metric, "TableName", table.logicalId())));
        }
        wanted.removeAll(onDashboard());
        assertEquals(Set.of(), wanted);
    }

    @Test
    void every_number_that_a_function_tells_is_on_the_dashboard() throws Exception {
        Set<String> shown = onDashboard().stream().map(metric -> metric.get(1)).collect(Collectors.toSet());
        EveryOperation.of(CITY);
        Set<String> unseen = CITY.told().names();
        assertTrue(unseen.containsAll(Set.of("CertificateIssued", "PeopleChanged", "OldestOutboxAge")));
        unseen.removeAll(shown);
        // how a course is judged and a wave counted page by page is of no interest
        unseen.removeAll(Set.of("CourseJudgingContinued", "WaveCountingContinued"));
        assertEquals(Set.of(), unseen);
        assertTrue(shown.contains("CertificateIssued"));
    }

    private static boolean toldByAws(List<String> metric) {
        return OF_AWS.getOrDefault(metric.getFirst(), Set.of()).contains(metric.get(1));
    }

    private static boolean toldByUs(List<String> metric) {
        if (metric.size() != 6 || !metric.subList(0, 1).equals(List.of(MetricNames.NAMESPACE))
                || !metric.get(2).equals(MetricNames.SERVICE) || !metric.get(4).equals(MetricNames.FUNCTION)) {
            return false;
        }
        String name = metric.get(1);
        String function = metric.get(5);
        Metric told = new Metric(name, metric.get(3), function);
        return CITY.told().all().contains(told) || told.equals(ErasureCityTest.TOLD) || rare(name, function);
    }

    /** What no good day brings; the runtime's MeasuresTest and CanaryTest do. */
    private static boolean rare(String name, String function) {
        return function.matches(".*(Http|Polls|Results)")
                && Set.of(MetricNames.answers(400), MetricNames.answers(503)).contains(name)
                || function.equals("CanaryLiveDay") && CanaryTest.FAILURES.contains(name)
                || function.endsWith("RelayLeftovers") && name.equals(MetricNames.OLDEST_OUTBOX_AGE);
    }

    private static List<List<String>> onDashboard() throws IOException {
        String template = template();
        String body = template.substring(template.indexOf("DashboardBody: !Sub |\n") + 22);
        List<List<String>> metrics = new ArrayList<>();
        JsonMapper.shared().readTree(body.substring(0, body.indexOf("\n\n"))).path("widgets").values()
                .forEach(widget -> metrics.addAll(spelledOut(widget.at("/properties/metrics"))));
        return metrics;
    }

    /** "..." stands for what the metric before says at the same places. */
    private static List<List<String>> spelledOut(JsonNode widget) {
        List<List<String>> metrics = new ArrayList<>();
        for (JsonNode each : widget.values()) {
            List<String> words = each.values().stream().filter(JsonNode::isString)
                    .map(word -> word.asString().replaceAll("[${}]", "")).toList();
            if (words.getFirst().equals("...")) {
                List<String> before = metrics.getLast();
                words = Stream.concat(before.subList(0, before.size() - words.size() + 1).stream(),
                        words.stream().skip(1)).toList();
            }
            metrics.add(words);
        }
        return metrics;
    }

    private static List<List<String>> inAlarms() throws IOException {
        List<List<String>> metrics = new ArrayList<>();
        Matcher alarm = ALARM.matcher(template());
        while (alarm.find()) {
            List<String> words = new ArrayList<>(List.of(alarm.group(1), alarm.group(2)));
            Pattern.compile("(?:Name|Value): (?:!\\w+ )?(\\S+)").matcher(alarm.group(3)).results()
                    .forEach(word -> words.add(word.group(1)));
            metrics.add(words);
        }
        assertEquals(Pattern.compile("Type: AWS::CloudWatch::Alarm").matcher(template()).results().count(),
                metrics.size());
        return metrics;
    }

    private static String template() throws IOException {
        return Files.readString(Path.of(System.getProperty("tumbuh.root"), "template.yaml"));
    }
}
