package id.tumbuh.runtime.http;

import id.tumbuh.shared.LocalizedText;

/** One invalid field: a JSON pointer (RFC 6901) and what is wrong. */
public record FieldError(String pointer, LocalizedText message) {}
