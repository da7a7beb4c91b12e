package id.tumbuh.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What template.yaml sets in a function's environment, by name; null where it is not set. */
public record Settings(UnaryOperator<String> environment) {

    /** @throws SettingProblem where the setting is missing; the message names it */
    public String required(String name) {
        return optional(name).orElseThrow(() -> problem(name, "is missing"));
    }

    /** @throws SettingProblem where it is not the address of a server; the message does not repeat it */
    public Optional<URI> address(String name) {
        return optional(name).map(text -> {
            try {
                URI address = new URI(text);
                if (address.getHost() != null) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // told below
            }
            throw problem(name, "is not an address such as https://host");
        });
    }

    SettingProblem problem(String name, String what) {
        return new SettingProblem(optional("AWS_LAMBDA_FUNCTION_NAME").orElse("The function")
                + " can not start: the setting " + name + " " + what);
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }
}
