package id.tumbuh.local.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in the template: its node, with every reference in it resolved on reading. Errors name its line. */
final class Yaml {

    private final String file;
    private final Node node;
    private final References references;

    Yaml(String file, Node node, References references) {
        this.file = file;
        this.node = node;
        this.references = references;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    TemplateProblem problem(String what) {
        return new TemplateProblem(file, line(), what);
    }

    /** The members of a mapping; a key twice is a problem. */
    Map<String, Yaml> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("a mapping is expected here");
        }
        Map<String, Yaml> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (members.put(key, new Yaml(file, tuple.getValueNode(), references)) != null) {
                throw problem(key + " is there twice");
            }
        }
        return members;
    }

    /** The members, of which no other than these may be there: what is not interpreted is not ignored. */
    Map<String, Yaml> members(Set<String> known) {
        Map<String, Yaml> members = members();
        members.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.problem("the local cloud does not know " + key + " here");
            }
        });
        return members;
    }

    /** The one member that may and must be there. */
    Yaml onlyMember(String key) {
        members(Set.of(key));
        return required(key);
    }

    Optional<Yaml> member(String key) {
        return Optional.ofNullable(members().get(key));
    }

    Yaml required(String key) {
        return member(key).orElseThrow(() -> problem(key + " is missing"));
    }

    List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("a list is expected here");
        }
        List<Yaml> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new Yaml(file, item, references)));
        return items;
    }

    /** The text, with !Ref, !GetAtt and !Sub resolved. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("a text is expected here");
        }
        String value = scalar.getValue();
        return switch (node.getTag().getValue()) {
            case "!Ref" -> references.ref(this, value);
            case "!GetAtt" -> references.attribute(this, value);
            case "!Sub" -> references.substitute(this, value);
            case String tag when tag.startsWith("!") -> throw problem("the local cloud does not know " + tag);
            default -> value;
        };
    }

    /** One text, or a list of them. */
    List<String> textOrTexts() {
        return node instanceof SequenceNode ? items().stream().map(Yaml::text).toList() : List.of(text());
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw problem("a whole number is expected here");
        }
    }

    boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem("true or false is expected here");
        };
    }

    /** The value as JSON would have it: maps, lists, texts, numbers, true and false. */
    Object plain() {
        return plain(Yaml::text);
    }

    /** The same, with references as CloudFormation writes them in JSON. */
    Object unresolved() {
        return plain(Yaml::reference);
    }

    private Object plain(Function<Yaml, Object> scalar) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                members().forEach((key, value) -> map.put(key, value.plain(scalar)));
                yield map;
            }
            case SequenceNode sequence -> items().stream().map(item -> item.plain(scalar)).toList();
            default -> switch (node.getTag().getValue()) {
                case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" -> new BigDecimal(text());
                case "tag:yaml.org,2002:bool" -> bool();
                default -> scalar.apply(this);
            };
        };
    }

    private Object reference() {
        String value = ((ScalarNode) node).getValue();
        return switch (node.getTag().getValue()) {
            case "!Ref" -> Map.of("Ref", value);
            case "!GetAtt" -> Map.of("Fn::GetAtt", List.of(value.split("\\.", 2)));
            case "!Sub" -> Map.of("Fn::Sub", value);
            default -> text();
        };
    }
}
