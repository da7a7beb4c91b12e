package id.tumbuh.local.template;

import id.tumbuh.local.template.CloudTemplate.BucketSpec;
import id.tumbuh.local.template.CloudTemplate.BusSpec;
import id.tumbuh.local.template.CloudTemplate.SecretSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads an AWS SAM template: first what can be referred to, then each resource. A type, property or function of the
 * template language that is not known stops the reading with its line.
 */
public final class TemplateReader {

    /** What problems call the file. */
    static final String FILE = "template.yaml";

    private static final Set<String> SECTIONS = Set.of("AWSTemplateFormatVersion", "Transform", "Description",
            "Parameters",
            "Globals", "Resources", "Outputs");
    private static final Set<String> RESOURCE = Set.of("Type", "Properties", "DeletionPolicy", "UpdateReplacePolicy",
            "DependsOn", "Metadata");

    private final References references = new References();
    private final Map<String, String> parameters;
    private final Function<SecretSpec, String> secrets;
    private final List<SecretSpec> secretSpecs = new ArrayList<>();

    private final PhysicalNames names;
    private final UnaryOperator<String> endpoints;

    private TemplateReader(Map<String, String> parameters, PhysicalNames names, Function<SecretSpec, String> secrets,
            UnaryOperator<String> endpoints) {
        this.endpoints = endpoints;
        this.parameters = parameters;
        this.names = names;
        this.secrets = secrets;
    }

    /**
     * @param parameters values of the template's parameters, in place of their defaults
     * @param secrets the value of each secret that the template wants generated
     * @throws TemplateProblem with the line of what can not be interpreted
     */
    public static CloudTemplate read(Path file, Map<String, String> parameters, Function<SecretSpec, String> secrets) {
        return read(file, parameters, PhysicalNames.LOCAL, secrets, api -> parameters.getOrDefault("PublicUrl", ""));
    }

    /**
     * @param names what tables, queues, buses and buckets are called, in place of their logical ids
     * @param endpoints the address of each HTTP API by its logical id, asked for in the template's order
     * @throws TemplateProblem with the line of what can not be interpreted
     */
    public static CloudTemplate read(Path file, Map<String, String> parameters, PhysicalNames names,
            Function<SecretSpec, String> secrets, UnaryOperator<String> endpoints) {
        return new TemplateReader(parameters, names, secrets, endpoints).read(file);
    }

    private CloudTemplate read(Path file) {
        Node root;
        try (var reader = Files.newBufferedReader(file)) {
            root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MarkedYAMLException e) {
            throw new TemplateProblem(FILE, e.getProblemMark().getLine() + 1, e.getProblem());
        }
        if (root == null) {
            throw new TemplateProblem(FILE, 1, "the template is empty");
        }
        Map<String, Yaml> sections = new Yaml(FILE, root, references).members(SECTIONS);
        Optional.ofNullable(sections.get("Parameters")).ifPresent(this::defineParameters);
        Map<String, Yaml> resources = Optional.ofNullable(sections.get("Resources"))
                .orElseThrow(() -> new TemplateProblem(FILE, 1, "Resources is missing")).members();
        resources.forEach(this::define);
        return interpret(resources, Optional.ofNullable(sections.get("Globals")),
                Optional.ofNullable(sections.get("Outputs")));
    }

    private void defineParameters(Yaml section) {
        section.members().forEach((name, parameter) -> {
            Map<String, Yaml> members = parameter.members(Set.of("Type", "Default", "Description", "AllowedValues"));
            String value = parameters.get(name);
            if (value == null && !members.containsKey("Default")) {
                throw parameter.problem("the parameter " + name + " has no value");
            }
            references.define(name, value != null ? value : members.get("Default").text());
        });
    }

    /** Gives a resource its local name and ARN, so that others can refer to it wherever it stands. */
    private void define(String id, Yaml resource) {
        // of use to who lints the template alone
        Optional.ofNullable(resource.members(RESOURCE).get("Metadata")).ifPresent(Yaml::plain);
        switch (resource.required("Type").text()) {
            case "AWS::DynamoDB::Table" -> {
                String table = names.of(id, id);
                name(id, table, LocalAccount.arn("dynamodb", "table/" + table));
                references.define(id + ".StreamArn",
                        LocalAccount.arn("dynamodb", "table/" + table + "/stream/local"));
            }
            case "AWS::SQS::Queue" -> {
                String queue = names.of(id, id);
                name(id, queue, LocalAccount.arn("sqs", queue));
                references.define(id + ".QueueName", queue);
            }
            case "AWS::Events::EventBus" -> {
                String bus = names.of(id, resource.required("Properties").required("Name").text());
                name(id, bus, LocalAccount.arn("events", "event-bus/" + bus));
            }
            case "AWS::Events::Rule" -> name(id, id, LocalAccount.arn("events", "rule/" + id));
            case "AWS::S3::Bucket" -> {
                String bucket = names.of(id, id.toLowerCase(java.util.Locale.ROOT));
                name(id, bucket, "arn:aws:s3:::" + bucket);
            }
            case "AWS::Serverless::Function" -> name(id, id, LocalAccount.arn("lambda", "function:" + id));
            case "AWS::Serverless::HttpApi" -> {
                references.define(id, id);
                references.define(id + ".ApiEndpoint", endpoints.apply(id));
            }
            case "AWS::SecretsManager::Secret" -> defineSecret(id, resource.required("Properties"));
            case "AWS::IAM::Role" -> name(id, id, LocalAccount.arn("iam", "role/" + id));
            case "AWS::KMS::Key" -> name(id, id, LocalAccount.arn("kms", "key/" + id));
            case "AWS::SNS::Topic" -> references.define(id, LocalAccount.arn("sns", id));
            case "AWS::Logs::LogGroup" -> name(id, id, LocalAccount.arn("logs", "log-group:" + id + ":*"));
            case "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::CloudWatch::Alarm",
                    "AWS::CloudWatch::Dashboard", "AWS::KMS::Alias" ->
                references.define(id, id);
            case String type -> throw resource.problem("the local cloud does not know the type " + type);
        }
    }

    private void name(String id, String name, String arn) {
        references.define(id, name);
        references.define(id + ".Arn", arn);
    }

    private void defineSecret(String id, Yaml properties) {
        properties.members(Set.of("Description", "GenerateSecretString", "KmsKeyId"));
        Yaml generate = properties.required("GenerateSecretString");
        generate.members(Set.of("PasswordLength", "ExcludePunctuation"));
        SecretSpec spec = new SecretSpec(id, id, generate.required("PasswordLength").number());
        secretSpecs.add(spec);
        references.defineSecret(id, secrets.apply(spec));
    }

    private CloudTemplate interpret(Map<String, Yaml> resources, Optional<Yaml> globals, Optional<Yaml> outputs) {
        Roles roles = new Roles();
        Checks checks = new Checks();
        resources.forEach((id, resource) -> {
            if (resource.required("Type").text().equals("AWS::IAM::Role")) {
                roles.read(references.ref(resource, id + ".Arn"), resource.required("Properties"));
            }
        });
        Resources found = new Resources(globals, roles, checks, names);
        resources.forEach(found::read);
        checks.hold(found.httpApis(),
                found.queues().stream().map(CloudTemplate.QueueSpec::arn)
                        .collect(Collectors.toSet()),
                found.tables().stream().filter(table -> !table.streamViewType().isEmpty())
                        .map(table -> references.ref(resources.get(table.logicalId()), table.logicalId()
                                + ".StreamArn"))
                        .collect(Collectors.toSet()));
        List<BusSpec> buses = new ArrayList<>();
        List<BucketSpec> buckets = new ArrayList<>();
        resources.forEach((id, resource) -> {
            switch (resource.required("Type").text()) {
                case "AWS::Events::EventBus" -> buses.add(new BusSpec(id, references.ref(resource, id),
                        references.ref(resource, id + ".Arn")));
                case "AWS::S3::Bucket" -> buckets.add(new BucketSpec(id, references.ref(resource, id),
                        references.ref(resource, id + ".Arn")));
                default -> {
                }
            }
        });
        Map<String, String> values = new LinkedHashMap<>();
        outputs.ifPresent(section -> section.members().forEach((name, output) -> values.put(name,
                output.required("Value").text())));
        return new CloudTemplate(found.functions(), found.httpApis(), found.tables(), found.queues(), buses,
                found.rules(),
                buckets, secretSpecs, values, checks.lines());
    }
}
