package id.tumbuh.service.model;

import java.util.Locale;

/** A name as it is compared: neither case nor spaces tell two names apart, since people type them into another system. */
record Spelling(String value) {

    static Spelling of(String name) {
        return new Spelling(name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    }
}
