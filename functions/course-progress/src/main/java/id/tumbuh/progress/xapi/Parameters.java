package id.tumbuh.progress.xapi;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.AgentRules;
import id.tumbuh.progress.model.xapi.Iri;
import id.tumbuh.progress.model.xapi.Timestamps;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.model.xapi.Uuids;
import id.tumbuh.progress.model.xapi.Violation;
import id.tumbuh.runtime.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a request's parameters, and collects what is wrong with all of them before it refuses. */
final class Parameters {

    private static final int MAX_ID_BYTES = 4096;

    private final XapiRequest request;
    private final List<Violation> violations = new ArrayList<>();

    private Parameters(XapiRequest request) {
        this.request = request;
    }

    /** @param known every parameter that has a meaning here; any other, also by its case alone, is refused */
    static Parameters of(XapiRequest request, Set<String> known) {
        return of(request, known, Set.of(), "");
    }

    /** @param others that have a meaning here, but not together with the parameter that is named */
    static Parameters of(XapiRequest request, Set<String> known, Set<String> others, String with) {
        Parameters parameters = new Parameters(request);
        Set<String> unknown = new TreeSet<>(request.parameters().keySet());
        unknown.removeAll(known);
        unknown.forEach(name -> {
            if (others.contains(name)) {
                parameters.refuse(name, "Tidak bersama %s.".formatted(with), "Not together with %s.".formatted(with));
            } else {
                parameters.refuse(name, "Parameter ini tidak dikenal di sini.", "This parameter is not known here.");
            }
        });
        return parameters;
    }

    /** Says that it is missing where it is not there. */
    Parameters need(String name) {
        if (request.parameter(name).isEmpty()) {
            refuse(name, "Wajib ada.", "Is required.");
        }
        return this;
    }

    Optional<String> iri(String name) {
        return request.parameter(name).filter(value -> valid(Iri.isValid(value), name,
                "Harus IRI dengan skemanya.", "Must be an IRI with its scheme."));
    }

    /** In lower case: two UUIDs are one, however they are written. */
    Optional<String> uuid(String name) {
        return request.parameter(name)
                .filter(value -> valid(Uuids.isValid(value), name, "Harus UUID.", "Must be a UUID."))
                .map(value -> value.toLowerCase(Locale.ROOT));
    }

    Optional<Instant> timestamp(String name) {
        Optional<String> text = request.parameter(name);
        Optional<Instant> time = text.flatMap(value -> Timestamps.parse(value, request.version()));
        valid(text.isPresent() == time.isPresent(), name, "Harus waktu menurut ISO 8601.",
                "Must be a timestamp of ISO 8601.");
        return time;
    }

    /** The id of a document: any text, but some. */
    Optional<String> id(String name) {
        return request.parameter(name).filter(value -> valid(
                !value.isEmpty() && value.getBytes(StandardCharsets.UTF_8).length <= MAX_ID_BYTES, name,
                "Harus 1 sampai 4.096 bita.", "Must have 1 to 4,096 bytes."));
    }

    /** An agent in JSON, which is no group. */
    Optional<Map<String, Object>> agent(String name) {
        return agentOrGroup(name).filter(one -> valid(!"Group".equals(one.get("objectType")), name,
                "Harus agen, bukan grup.", "Must be an agent, no group."));
    }

    /** An agent, or a group that is known by an identifier. */
    Optional<Map<String, Object>> agentOrGroup(String name) {
        return request.parameter(name).flatMap(text -> agent(name, text));
    }

    private Optional<Map<String, Object>> agent(String name, String json) {
        Object tree;
        try {
            tree = TreeJson.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            refuse(name, "Harus JSON.", "Must be JSON.");
            return Optional.empty();
        }
        List<Violation> wrong = AgentRules.check(tree, name, request.version());
        violations.addAll(wrong);
        return wrong.isEmpty() ? Tree.object(tree) : Optional.empty();
    }

    /** Whether it is true; false unless told. */
    boolean flag(String name) {
        return choice(name, "false", "true", "false").equals("true");
    }

    /** One of these texts, or the other one where it is not there. */
    String choice(String name, String fallback, String... choices) {
        String value = request.parameter(name).orElse(fallback);
        valid(List.of(choices).contains(value), name, "Harus salah satu dari " + String.join(", ", choices) + ".",
                "Must be one of " + String.join(", ", choices) + ".");
        return value;
    }

    /** A count of at most so many: 0 and what is more mean that, nothing means the usual one. */
    int count(String name, int usual, int most) {
        String text = request.parameter(name).orElse(String.valueOf(usual));
        boolean count = valid(text.matches("\\d{1,9}"), name,
                "Harus satu bilangan bulat, 0 atau lebih, dan hanya satu kali.",
                "Must be one whole number, 0 or more, and there once.");
        int value = count ? Integer.parseInt(text) : usual;
        return value == 0 ? most : Math.min(value, most);
    }

    /** A place in a list, as an answer gave it. */
    Optional<Position> cursor(String name) {
        Optional<Position> position = request.parameter(name).flatMap(Position::parse);
        valid(position.isPresent() == request.parameter(name).isPresent(), name, "Bukan dari jawaban kami.",
                "Is none of our answers'.");
        return position;
    }

    void refuse(String name, String id, String en) {
        violations.add(Violation.at(name, id, en));
    }

    /** @throws ProblemException INVALID with all that was wrong */
    void done() {
        Violations.refuse(violations);
    }

    private boolean valid(boolean valid, String name, String id, String en) {
        if (!valid) {
            refuse(name, id, en);
        }
        return valid;
    }
}
