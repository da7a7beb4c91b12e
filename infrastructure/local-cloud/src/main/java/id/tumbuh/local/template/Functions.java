package id.tumbuh.local.template;

import id.tumbuh.local.template.CloudTemplate.AsyncSpec;
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
import java.util.stream.Stream;

/** Interprets functions and what calls them; what Globals says holds where the function says nothing. */
final class Functions {

    private static final Set<String> FUNCTION = Set.of("Runtime", "Architectures", "Handler", "MemorySize", "Timeout",
            "Environment", "CodeUri", "Policies", "Role", "Events", "ReservedConcurrentExecutions", "Description",
            "EventInvokeConfig", "Tracing", "LoggingConfig", "AutoPublishAlias", "DeploymentPreference", "SnapStart",
            "KmsKeyArn");
    private static final Set<String> STREAM = Set.of("Stream", "StartingPosition", "BatchSize",
            "MaximumBatchingWindowInSeconds", "BisectBatchOnFunctionError", "MaximumRetryAttempts",
            "MaximumRecordAgeInSeconds", "FunctionResponseTypes", "DestinationConfig", "FilterCriteria",
            "ParallelizationFactor");
    private static final Set<String> QUEUE = Set.of("Queue", "BatchSize", "MaximumBatchingWindowInSeconds",
            "FunctionResponseTypes", "FilterCriteria", "ScalingConfig");
    private static final Set<String> SCHEDULE = Set.of("Description", "ScheduleExpression",
            "ScheduleExpressionTimezone",
            "Input", "RetryPolicy", "State", "OmitName", "RoleArn");

    private final Map<String, Yaml> globals;
    private final Roles roles;
    private final Checks checks;

    Functions(Optional<Yaml> globals, Roles roles, Checks checks) {
        this.roles = roles;
        this.checks = checks;
        this.globals = globals.map(section -> section.onlyMember("Function").members(FUNCTION))
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
            Optional.ofNullable(level.get("Environment"))
                    .ifPresent(section -> section.onlyMember("Variables").members()
                            .forEach((name, value) -> environment.put(name, value.text())));
        }
        // what AWS alone does; references in it hold all the same
        Stream.of("Tracing", "LoggingConfig", "AutoPublishAlias", "DeploymentPreference", "SnapStart")
                .forEach(name -> Optional.ofNullable(all.get(name)).ifPresent(Yaml::plain));
        Sources sources = new Sources(id);
        Optional.ofNullable(own.get("Events")).ifPresent(events -> events.members().forEach(sources::read));
        return new FunctionSpec(id, id, needed(properties, all, "CodeUri"), needed(properties, all, "Handler"),
                Resources.number(all, "Timeout", 3), Resources.number(all, "MemorySize", 128),
                Resources.number(all, "ReservedConcurrentExecutions", FunctionSpec.UNLIMITED), environment,
                roles.of(own), async(own), sources.routes,
                sources.queues, sources.streams, sources.schedules);
    }

    private static String needed(Yaml properties, Map<String, Yaml> all, String key) {
        return Optional.ofNullable(all.get(key)).orElseThrow(() -> properties.problem(key + " is missing")).text();
    }

    private AsyncSpec async(Map<String, Yaml> own) {
        Yaml config = own.get("EventInvokeConfig");
        if (config == null) {
            return AsyncSpec.USUAL;
        }
        Map<String, Yaml> members = config
                .members(Set.of("MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"));
        Optional<Yaml> onFailure = Optional.ofNullable(members.get("DestinationConfig"))
                .map(destination -> destination.onlyMember("OnFailure"));
        onFailure.ifPresent(destination -> {
            if (!destination.required("Type").text().equals("SQS")) {
                throw destination.problem("the local cloud knows queues alone as a destination here");
            }
            checks.queue(destination.required("Destination"));
        });
        return new AsyncSpec(Resources.number(members, "MaximumRetryAttempts", AsyncSpec.USUAL.maximumRetries()),
                Resources.number(members, "MaximumEventAgeInSeconds", AsyncSpec.USUAL.maximumEventAgeSeconds()),
                onFailure.map(destination -> destination.required("Destination").text()).orElse(""));
    }

    /** The events of one function. */
    private final class Sources {

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
            checks.at(function + event, source);
            read(source, function + event);
        }

        private void read(Yaml event, String id) {
            event.members(Set.of("Type", "Properties"));
            Yaml properties = event.required("Properties");
            switch (event.required("Type").text()) {
                case "HttpApi" -> routes.add(route(properties));
                case "SQS" -> queues.add(queue(id, properties, properties.members(QUEUE)));
                case "DynamoDB" -> streams.add(stream(id, properties, properties.members(STREAM)));
                case "ScheduleV2" -> schedules.add(schedule(id, properties, properties.members(SCHEDULE)));
                case String type -> throw event.problem("the local cloud does not know events of type " + type);
            }
        }

        private RouteSpec route(Yaml properties) {
            properties.members(Set.of("ApiId", "Method", "Path", "Auth"));
            Optional<Yaml> auth = properties.member("Auth");
            auth.ifPresent(said -> said.members(Set.of("Authorizer", "AuthorizationScopes")));
            String authorizer = auth.map(said -> said.required("Authorizer").text()).orElse("NONE");
            RouteSpec route = new RouteSpec(properties.required("ApiId").text(), properties.required("Method").text(),
                    properties.required("Path").text(), authorizer.equals("NONE") ? "" : authorizer,
                    auth.flatMap(said -> said.member("AuthorizationScopes")).map(Resources::texts).orElse(List.of()));
            checks.route(route, properties);
            return route;
        }

        private QueueSourceSpec queue(String id, Yaml at, Map<String, Yaml> members) {
            int concurrency = Optional.ofNullable(members.get("ScalingConfig"))
                    .map(config -> config.onlyMember("MaximumConcurrency").number()).orElse(0);
            checks.queue(at.required("Queue"));
            return new QueueSourceSpec(id, members.get("Queue").text(), Resources.number(members, "BatchSize", 10),
                    Resources.number(members, "MaximumBatchingWindowInSeconds", 0), partial(members), concurrency,
                    filters(members));
        }

        private StreamSourceSpec stream(String id, Yaml at, Map<String, Yaml> members) {
            String arn = at.required("Stream").text();
            checks.stream(at.required("Stream"));
            String start = at.required("StartingPosition").text();
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
                    Resources.number(members, "MaximumRecordAgeInSeconds", -1),
                    Resources.number(members, "ParallelizationFactor", 1), onFailure, filters(members));
        }

        /** Its retry policy is for the delivery to Lambda, which does not fail on one machine. */
        private static ScheduleSpec schedule(String id, Yaml at, Map<String, Yaml> members) {
            at.member("RetryPolicy")
                    .ifPresent(policy -> policy.members(Set.of("MaximumRetryAttempts", "MaximumEventAgeInSeconds"))
                            .values().forEach(Yaml::number));
            return new ScheduleSpec(id, at.required("ScheduleExpression").text(),
                    Optional.ofNullable(members.get("ScheduleExpressionTimezone")).map(Yaml::text).orElse("UTC"),
                    Optional.ofNullable(members.get("State")).map(Yaml::text).orElse("ENABLED").equals("ENABLED"),
                    Optional.ofNullable(members.get("Input")).map(Yaml::text).orElse(""));
        }

        private static boolean partial(Map<String, Yaml> members) {
            return Optional.ofNullable(members.get("FunctionResponseTypes")).map(Resources::texts).orElse(List.of())
                    .contains("ReportBatchItemFailures");
        }

        private static List<String> filters(Map<String, Yaml> members) {
            return Optional.ofNullable(members.get("FilterCriteria"))
                    .map(criteria -> criteria.required("Filters").items()
                            .stream().map(filter -> filter.onlyMember("Pattern").text()).toList())
                    .orElse(List.of());
        }
    }
}
