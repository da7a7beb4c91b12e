package id.tumbuh.runtime.dynamo;

import java.util.List;
import java.util.Optional;

/** A page of a list; next is the cursor of the page after it, empty on the last one. */
public record Page<T>(List<T> items, Optional<String> next) {}
