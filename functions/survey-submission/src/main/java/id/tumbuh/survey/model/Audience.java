package id.tumbuh.survey.model;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Grade;
import id.tumbuh.shared.PositionKind;
import java.util.List;

/** Whom a survey asks: who is in one of each list; an empty list leaves nobody out. */
public record Audience(List<DepartmentCode> departments, List<PositionKind> positionKinds, List<Grade> grades) {

    public boolean includes(Person person) {
        return (departments.isEmpty() || departments.contains(person.department()))
                && (positionKinds.isEmpty() || positionKinds.contains(person.position()))
                && (grades.isEmpty() || person.grade().filter(grades::contains).isPresent());
    }
}
