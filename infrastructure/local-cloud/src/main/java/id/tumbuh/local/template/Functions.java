package id.tumbuh.local.template;

import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.QueueSourceSpec;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import id.tumbuh.local.template.CloudTemplate.ScheduleSpec;
import id.tumbuh.local.template.CloudTemplate.StreamSourceSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Interprets functions and what calls them; what Globals says holds where the function says nothing. */
final class Functions {

    private static final Set<String> FUNCTION = Set.of("Runtime", "Architectures", "Handler", "MemorySize", "Timeout",
            "Environment", "CodeUri", "Policies", "Events", "ReservedConcurrentExecutions", "Description");
    private static final Set<String> STREAM = Set.of("Stream", "StartingPosition", "BatchSize",
            "MaximumBatchingWindowInSeconds", "BisectBatchOnFunctionError", "MaximumRetryAttempts",
            "MaximumRecordAgeInSeconds", "FunctionResponseTypes", "DestinationConfig", "FilterCriteria");
    private static final Set<String> QUEUE = Set.of("Queue", "BatchSize", "MaximumBatchingWindowInSeconds",
            "FunctionResponseTypes", "FilterCriteria", "ScalingConfig");
    private static final Set<String> SCHEDULE = Set.of("Description", "ScheduleExpression",
            "ScheduleExpressionTimezone",
            "Input", "RetryPolicy", "State");

    private final Map<String, Yaml> globals;

    Functions(Optional<Yaml> globals) {
        this.globals = globals.map(section -> section.members(Set.of("Function")).get("Function").members(FUNCTION))
                .orElse(Map.of());
    }

    FunctionSpec read(String id, Yaml properties) {
        Map<String, Yaml> own = properties.members(FUNCTION);
        Map<String, Yaml> all = new LinkedHashMap<>(globals);
        all.putAll(own);
        if (!all.containsKey("Runtime") || !all.get("Runtime").text().equals("java25")) {
            throw properties.problem("the local cloud runs java25 only");
        }
        Map<String, String> environment = new LinkedHashMap<>();
        for (Map<String, Yaml> level : List.of(globals, own)) {
            Optional.ofNullable(level.get("Environment")).ifPresent(section -> section.members(Set.of("Variables"))
                    .get("Variables").members().forEach((name, value) -> environment.put(name, value.text())));
        }
        Optional.ofNullable(all.get("Policies")).ifPresent(policies -> policies.items()
                .forEach(policy -> policy.members(Set.of("Version", "Statement")).get("Statement").plain()));
        Sources sources = new Sources(id);
        Optional.ofNullable(own.get("Events")).ifPresent(events -> events.members().forEach(sources::read));
        return new FunctionSpec(id, id, all.get("CodeUri").text(), all.get("Handler").text(),
                Resources.number(all, "Timeout", 3), Resources.number(all, "MemorySize", 128),
                Resources.number(all, "ReservedConcurrentExecutions", FunctionSpec.UNLIMITED), environment,
                sources.routes,
                sources.queues, sources.streams, sources.schedules);
    }

    /** The events of one function. */
    private static final class Sources {

        private final String function;
        private final List<RouteSpec> routes = new ArrayList<>();
        private final List<QueueSourceSpec> queues = new ArrayList<>();
        private final List<StreamSourceSpec> streams = new ArrayList<>();
        private final List<ScheduleSpec> schedules = new ArrayList<>();

        Sources(String function) {
            this.function = function;
        }

        /** SAM names what it makes of an event: the function's name and the event's. */
        void read(String event, Yaml source) {
            read(source, function + event);
        }

        private void read(Yaml event, String id) {
            event.members(Set.of("Type", "Properties"));
            Yaml properties = event.required("Properties");
            switch (event.required("Type").text()) {
                case "HttpApi" -> routes.add(route(properties));
                case "SQS" -> queues.add(queue(id, properties.members(QUEUE)));
                case "DynamoDB" -> streams.add(stream(id, properties, properties.members(STREAM)));
                case "ScheduleV2" -> schedules.add(schedule(id, properties.members(SCHEDULE)));
                case String type -> throw event.problem("the local cloud does not know events of type " + type);
            }
        }

        private static RouteSpec route(Yaml properties) {
            Map<String, Yaml> members = properties.members(Set.of("ApiId", "Method", "Path", "Auth"));
            Map<String, Yaml> auth = members.get("Auth").members(Set.of("Authorizer", "AuthorizationScopes"));
            String authorizer = auth.get("Authorizer").text();
            return new RouteSpec(members.get("Method").text(), members.get("Path").text(),
                    authorizer.equals("NONE") ? "" : authorizer,
                    Optional.ofNullable(auth.get("AuthorizationScopes")).map(Resources::texts).orElse(List.of()));
        }

        private static QueueSourceSpec queue(String id, Map<String, Yaml> members) {
            int concurrency = Optional.ofNullable(members.get("ScalingConfig"))
                    .map(config -> config.members(Set.of("MaximumConcurrency")).get("MaximumConcurrency").number())
                    .orElse(0);
            return new QueueSourceSpec(id, members.get("Queue").text(), Resources.number(members, "BatchSize", 10),
                    Resources.number(members, "MaximumBatchingWindowInSeconds", 0), partial(members), concurrency,
                    filters(members));
        }

        private static StreamSourceSpec stream(String id, Yaml at, Map<String, Yaml> members) {
            String arn = members.get("Stream").text();
            String start = members.get("StartingPosition").text();
            if (!Set.of("TRIM_HORIZON", "LATEST").contains(start)) {
                throw at.problem("the local cloud does not know the starting position " + start);
            }
            String onFailure = Optional.ofNullable(members.get("DestinationConfig"))
                    .map(config -> config.required("OnFailure").members(Set.of("Destination", "Type"))
                            .get("Destination").text())
                    .orElse("");
            return new StreamSourceSpec(id, arn.split("/")[1], start.equals("TRIM_HORIZON"),
                    Resources.number(members, "BatchSize", 100),
                    Resources.number(members, "MaximumBatchingWindowInSeconds", 0), partial(members),
                    Optional.ofNullable(members.get("BisectBatchOnFunctionError")).map(Yaml::bool).orElse(false),
                    Resources.number(members, "MaximumRetryAttempts", -1),
                    Resources.number(members, "MaximumRecordAgeInSeconds", -1), 1, onFailure, filters(members));
        }

        private static ScheduleSpec schedule(String id, Map<String, Yaml> members) {
            Optional<Map<String, Yaml>> retry = Optional.ofNullable(members.get("RetryPolicy"))
                    .map(policy -> policy.members(Set.of("MaximumRetryAttempts", "MaximumEventAgeInSeconds")));
            return new ScheduleSpec(id, members.get("ScheduleExpression").text(),
                    Optional.ofNullable(members.get("ScheduleExpressionTimezone")).map(Yaml::text).orElse("UTC"),
                    Optional.ofNullable(members.get("State")).map(Yaml::text).orElse("ENABLED").equals("ENABLED"),
                    Optional.ofNullable(members.get("Input")).map(Yaml::text).orElse(""),
                    retry.map(policy -> Resources.number(policy, "MaximumRetryAttempts", 185)).orElse(185),
                    retry.map(policy -> Resources.number(policy, "MaximumEventAgeInSeconds", 86_400)).orElse(86_400),
                    "");
        }

        private static boolean partial(Map<String, Yaml> members) {
            return Optional.ofNullable(members.get("FunctionResponseTypes")).map(Resources::texts).orElse(List.of())
                    .contains("ReportBatchItemFailures");
        }

        private static List<String> filters(Map<String, Yaml> members) {
            return Optional.ofNullable(members.get("FilterCriteria"))
                    .map(criteria -> criteria.required("Filters").items()
                            .stream().map(filter -> filter.members(Set.of("Pattern")).get("Pattern").text()).toList())
                    .orElse(List.of());
        }
    }
}
