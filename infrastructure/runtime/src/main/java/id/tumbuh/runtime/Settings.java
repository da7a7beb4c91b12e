package id.tumbuh.runtime;

import java.util.Optional;
import org.springframework.core.env.Environment;

/** What template.yaml sets in a function's environment. */
public record Settings(Environment environment) {

    /** @throws IllegalStateException where the setting is missing; the message names it */
    public String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }
}
