package id.tumbuh.service.model;

import id.tumbuh.shared.DepartmentCode;
import java.util.List;
import java.util.stream.Stream;

/** A department of the city and the names that the complaint app has for it. */
public record Department(DepartmentCode code, List<String> names) {

    /** The code alone is enough: an operator may leave the names out. */
    public Department {
        names = names == null ? List.of() : List.copyOf(names);
    }

    /** Everything that means this department, in the one spelling in which it is compared. */
    List<Spelling> spellings() {
        return Stream.concat(Stream.of(code.value()), names.stream()).map(Spelling::of).distinct().toList();
    }
}
