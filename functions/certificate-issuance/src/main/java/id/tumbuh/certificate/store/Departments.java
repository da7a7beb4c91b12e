package id.tumbuh.certificate.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The names of the city's departments, from departments.properties: events have their codes only. */
public final class Departments {

    private final Properties names;

    private Departments(Properties names) {
        this.names = names;
    }

    public static Departments ofTheCity() {
        Properties names = new Properties();
        try (Reader reader = new InputStreamReader(Departments.class.getResourceAsStream("departments.properties"),
                StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Departments(names);
    }

    /** The name, or the code where the department has none. */
    public String nameOf(String code) {
        return names.getProperty(code, code);
    }
}
