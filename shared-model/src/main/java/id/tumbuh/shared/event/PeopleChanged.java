package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import java.util.List;

/** People as workforce knows them now: at most 49 in one event. Of two snapshots of a person the higher version holds. sealedNip is readable for certificate-issuance only. */
public record PeopleChanged(List<Person> people) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.workforce.people-changed.v1";

    /**
     * One person. eligible: no disciplinary sanction and good performance ratings for two years; superior and grade are
     * empty where there is none, or the registry does not say.
     */
    public record Person(
            AsnId asn,
            long version,
            String name,
            DepartmentCode department,
            String position,
            PositionKind positionKind,
            Employment employment,
            String superior,
            boolean eligible,
            boolean active,
            String sealedNip,
            String grade) {

        public Person {
            // an event of before grades were told has none
            grade = grade == null ? "" : grade;
        }

        /** One whose grade is not known. */
        public Person(AsnId asn, long version, String name, DepartmentCode department, String position,
                PositionKind positionKind, Employment employment, String superior, boolean eligible, boolean active,
                String sealedNip) {
            this(asn, version, name, department, position, positionKind, employment, superior, eligible, active,
                    sealedNip, "");
        }
    }

    @Override
    public String about() {
        return people.isEmpty() ? "none" : people.getFirst().asn().value();
    }
}
