package id.tumbuh.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.catalogue.PublishCourses;
import id.tumbuh.certificate.store.Departments;
import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.runtime.Json;
import id.tumbuh.service.PublishPolicy;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.survey.PublishRequirements;
import id.tumbuh.workforce.model.ImportLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoCityTest {

    private static final List<String> LINES = new DemoCity(1).registry(2_000).lines().skip(1).toList();

    @Test
    void the_city_has_as_many_people_as_asked_for_and_workforce_takes_every_line() {
        assertEquals(2_000, LINES.size());
        for (String line : LINES) {
            ImportLine read = ImportLine.of(2, List.of(line.split(",", -1)), 8);
            assertTrue(read instanceof ImportLine.Accepted, () -> line.split(",")[0] + " is not accepted");
        }
    }

    @Test
    void every_department_has_a_name_for_certificates() {
        Departments departments = Departments.ofTheCity();
        DemoCity.DEPARTMENTS.forEach(d -> assertNotEquals(d.code(), departments.nameOf(d.code())));
    }

    @Test
    void nobody_shares_an_id_or_a_nip() {
        assertEquals(2_000, column(0).size());
        assertEquals(2_000, column(1).size());
    }

    @Test
    void people_work_in_all_twenty_departments_and_their_superiors_are_among_them() {
        assertEquals(DemoCity.DEPARTMENTS.stream().map(DemoCity.Department::code).collect(Collectors.toSet()),
                column(3));
        Set<String> superiors = new HashSet<>(column(6));
        superiors.remove("");
        assertTrue(column(0).containsAll(superiors));
    }

    @Test
    void the_same_seed_makes_the_same_city_and_another_one_another() {
        assertEquals(new DemoCity(7).registry(100), new DemoCity(7).registry(100));
        assertNotEquals(new DemoCity(7).registry(100), new DemoCity(8).registry(100));
    }

    @Test
    void the_demonstration_data_have_the_shape_that_each_operators_function_takes() throws IOException {
        assertEquals(8, read("courses.json", PublishCourses.Catalogue.class).courses().size());
        assertEquals(Set.of(PositionKind.values()),
                read("requirements.json", PublishRequirements.Input.class).required().keySet());
        assertEquals(8, read("complaint-policy.json", PublishPolicy.Input.class).categories().size());
        assertEquals(3, read("award-policy.json", AwardPolicy.class).nominationsPerDepartment());
    }

    @Test
    void the_complaint_policy_knows_every_department_of_the_city_by_code_and_name() throws IOException {
        assertEquals(DemoCity.DEPARTMENTS, read("complaint-policy.json", PublishPolicy.Input.class).departments()
                .stream().map(known -> new DemoCity.Department(known.code().value(), known.names().getFirst()))
                .toList());
    }

    private static Set<String> column(int index) {
        return LINES.stream().map(line -> line.split(",", -1)[index]).collect(Collectors.toSet());
    }

    private static <T> T read(String name, Class<T> type) throws IOException {
        try (var stream = DemoCity.class.getResourceAsStream("/demo/" + name)) {
            return new Json().read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), type);
        }
    }
}
