package id.tumbuh.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.event.DomainEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedWordsTest {

    @Test
    void an_asn_id_is_opaque_and_can_not_carry_a_path_or_a_blank() {
        assertEquals("asn-001_X", new AsnId("asn-001_X").toString());
        for (String bad : new String[]{"", "a b", "a/b", "x".repeat(65)}) {
            assertThrows(IllegalArgumentException.class, () -> new AsnId(bad));
        }
    }

    @Test
    void a_text_from_outside_is_a_courses_id_or_nothing() {
        assertEquals(Optional.of(new CourseId("operator-ulas")), CourseId.parse("operator-ulas"));
        for (String bad : new String[]{"", "-", "-ulas", "a/b", "a b", "x".repeat(65)}) {
            assertEquals(Optional.empty(), CourseId.parse(bad));
            assertThrows(IllegalArgumentException.class, () -> new CourseId(bad));
        }
    }

    @Test
    void a_grade_is_one_of_pns_or_one_of_pppk() {
        for (String good : "I/a I/d II/c III/b IV/a IV/e I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII"
                .split(" ")) {
            assertEquals(good, new Grade(good).toString());
        }
        for (String bad : new String[]{"", "V/a", "III/e", "IV/f", "IIII", "XVIII", "iii/a", "III/", "IXI"}) {
            assertThrows(IllegalArgumentException.class, () -> new Grade(bad), bad);
        }
    }

    @Test
    void a_proficiency_level_is_one_to_five() {
        assertThrows(IllegalArgumentException.class, () -> new ProficiencyLevel(0));
        assertThrows(IllegalArgumentException.class, () -> new ProficiencyLevel(6));
        assertTrue(new ProficiencyLevel(5).compareTo(new ProficiencyLevel(1)) > 0);
    }

    @Test
    void a_departments_code_is_one_key_however_it_is_cased() {
        assertEquals(new DepartmentCode("satpol-pp"), new DepartmentCode("Satpol-PP"));
        assertEquals("dishub", new DepartmentCode("DISHUB").value());
        for (String bad : new String[]{"", "Dinas Sosial", " dishub", "-x", "dishub\u212a", "x".repeat(65)}) {
            assertThrows(IllegalArgumentException.class, () -> new DepartmentCode(bad));
        }
    }

    @Test
    void lesson_hours_are_0_to_2000() {
        assertThrows(IllegalArgumentException.class, () -> new LessonHours(-1));
        assertThrows(IllegalArgumentException.class, () -> new LessonHours(2001));
    }

    @Test
    void an_unknown_role_gives_no_rights() {
        assertEquals(Role.ADMIN_OPD, Role.of("admin-opd").orElseThrow());
        assertTrue(Role.of("admin").isEmpty());
    }

    @Test
    void every_event_has_exactly_one_type_of_its_own() {
        Set<Class<?>> permitted = Stream.of(DomainEvent.class.getPermittedSubclasses()).collect(Collectors.toSet());
        assertEquals(permitted, Set.copyOf(DomainEvent.TYPES.values()));
        assertFalse(DomainEvent.TYPES.keySet().stream().anyMatch(type -> !type.matches("id\\.tumbuh\\.[a-z.-]+\\.v1")));
    }
}
