package id.tumbuh.runtime;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** What template.yaml sets in a function's environment, by name; null where it is not set. */
public record Settings(UnaryOperator<String> environment) {

    /** @throws IllegalStateException where the setting is missing; the message names it */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }
}
