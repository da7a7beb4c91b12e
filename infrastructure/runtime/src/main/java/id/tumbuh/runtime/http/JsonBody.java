package id.tumbuh.runtime.http;

import id.tumbuh.shared.LocalizedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a JSON object field by field and collects every error, so that a caller learns all of them at once. A value read
 * after an error is a placeholder: use what was read only inside {@link #build}.
 */
public final class JsonBody {

    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    private final JsonNode node;
    private final String pointer;
    private final List<FieldError> errors;

    private JsonBody(JsonNode node, String pointer, List<FieldError> errors) {
        this.node = node;
        this.pointer = pointer;
        this.errors = errors;
    }

    public static JsonBody of(JsonNode node) {
        return new JsonBody(node, "", new ArrayList<>());
    }

    public JsonNode node() {
        return node;
    }

    public String text(String name, int min, int max) {
        JsonNode value = node.path(name);
        if (!value.isString() || value.stringValue().strip().length() < min || value.stringValue().length() > max) {
            reject(name, "Wajib berupa teks %d sampai %d karakter.".formatted(min, max),
                    "Must be a text of %d to %d characters.".formatted(min, max));
            return "";
        }
        if (!whole(value.stringValue())) {
            rejectHalf(name);
            return "";
        }
        return value.stringValue().strip();
    }

    public Optional<String> optionalText(String name, int min, int max) {
        return absent(name) ? Optional.empty() : Optional.of(text(name, min, max));
    }

    public int integer(String name, int min, int max) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            reject(name, "Wajib berupa bilangan bulat %d sampai %d.".formatted(min, max),
                    "Must be a whole number from %d to %d.".formatted(min, max));
            return min;
        }
        return value.intValue();
    }

    /** A whole number, or the fallback where the field is absent. */
    public int integer(String name, int min, int max, int fallback) {
        return absent(name) ? fallback : integer(name, min, max);
    }

    /** True or false; an absent one is false. */
    public boolean flag(String name) {
        JsonNode value = node.path(name);
        if (!value.isBoolean() && !absent(name)) {
            reject(name, "Wajib berupa true atau false.", "Must be true or false.");
        }
        return value.asBoolean(false);
    }

    /** An instant in ISO 8601 with an offset or Z, of the years 1900 to 9999: no date of ours lies outside. */
    public Instant instant(String name) {
        return instant(name, 1900);
    }

    /** An instant in ISO 8601 with an offset or Z, from the beginning of that year (UTC) to 9999. */
    public Instant instant(String name, int fromYear) {
        try {
            Instant instant = OffsetDateTime.parse(node.path(name).asString("")).toInstant();
            if (!instant.isBefore(Year.of(fromYear).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                    && instant.isBefore(TOO_LATE)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // reported below, as what is out of bounds is
        }
        reject(name, "Wajib berupa waktu ISO 8601 dengan zona, tahun %04d sampai 9999.".formatted(fromYear),
                "Must be an ISO 8601 time with an offset, of the years %04d to 9999.".formatted(fromYear));
        return Instant.EPOCH;
    }

    /** A text in both languages: an object with id and en. */
    public LocalizedText localized(String name, int max) {
        JsonBody both = object(name);
        String id = both.text("id", 1, max);
        String en = both.text("en", 1, max);
        return id.isEmpty() || en.isEmpty() ? new LocalizedText("-", "-") : new LocalizedText(id, en);
    }

    /** A text turned into a value by a constructor that throws IllegalArgumentException; null after an error. */
    public <T> T parsed(String name, Function<String, T> constructor) {
        JsonNode value = node.path(name);
        try {
            if (value.isString()) {
                return constructor.apply(value.stringValue());
            }
        } catch (IllegalArgumentException e) {
            // reported below, without the exception's words: they are for programmers
        }
        reject(name, "Nilainya tidak sah.", "The value is not valid.");
        return null;
    }

    public JsonBody object(String name) {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            reject(name, "Wajib berupa objek.", "Must be an object.");
            return new JsonBody(JsonNodeFactory.instance.objectNode(), at(name), new ArrayList<>());
        }
        return new JsonBody(value, at(name), errors);
    }

    public List<JsonBody> objects(String name, int min, int max) {
        List<JsonBody> items = new ArrayList<>();
        for (JsonNode item : array(name, min, max)) {
            if (!item.isObject()) {
                reject(name + "/" + items.size(), "Wajib berupa objek.", "Must be an object.");
            }
            items.add(new JsonBody(item, at(name) + "/" + items.size(), errors));
        }
        return items;
    }

    /** A list of texts; an absent one is empty where min is 0. */
    public List<String> texts(String name, int min, int max, int maxLength) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : array(name, min, max)) {
            if (!item.isString() || item.stringValue().isBlank() || item.stringValue().length() > maxLength) {
                reject(name + "/" + items.size(), "Wajib berupa teks sampai %d karakter.".formatted(maxLength),
                        "Must be a text of at most %d characters.".formatted(maxLength));
            } else if (!whole(item.stringValue())) {
                rejectHalf(name + "/" + items.size());
            }
            items.add(item.asString(""));
        }
        return items;
    }

    /** A list of texts, each turned into a value as by {@link #parsed}; an absent one is empty. */
    public <T> List<T> parsedList(String name, int max, Function<String, T> constructor) {
        List<T> items = new ArrayList<>();
        int place = 0;
        for (JsonNode item : array(name, 0, max)) {
            try {
                items.add(constructor.apply(item.asString("")));
            } catch (IllegalArgumentException e) {
                reject(name + "/" + place, "Nilainya tidak sah.", "The value is not valid.");
            }
            place++;
        }
        return items;
    }

    /** Adds an error at the field. */
    public void reject(String name, String id, String en) {
        errors.add(new FieldError(at(name), new LocalizedText(id, en)));
    }

    /** @throws ProblemException INVALID with every error so far, or what the supplier makes of valid fields */
    public <T> T build(Supplier<T> supplier) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, errors);
        }
        return supplier.get();
    }

    private Iterable<JsonNode> array(String name, int min, int max) {
        JsonNode value = node.path(name);
        if (min == 0 && absent(name)) {
            return List.of();
        }
        if (!value.isArray() || value.size() < min || value.size() > max) {
            reject(name, "Wajib berupa daftar berisi %d sampai %d.".formatted(min, max),
                    "Must be a list of %d to %d items.".formatted(min, max));
            return List.of();
        }
        return value.values();
    }

    /** Whether no surrogate stands alone: the store would turn one into a question mark. */
    private static boolean whole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private void rejectHalf(String name) {
        reject(name, "Memuat karakter yang tidak utuh.", "Has a character that is not whole.");
    }

    private boolean absent(String name) {
        return node.path(name).isMissingNode() || node.path(name).isNull();
    }

    private String at(String name) {
        return pointer + "/" + name;
    }
}
