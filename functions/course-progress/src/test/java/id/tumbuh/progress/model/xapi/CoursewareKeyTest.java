package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.model.xapi.CoursewareKey.Grant;
import id.tumbuh.shared.AsnId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A key's life. */
class CoursewareKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Grant EVERYTHING = new Grant("LMS", true, true, List.of());
    private static final Grant READING = new Grant("LMS", true, false, List.of("https://lms.example/"));

    @Test
    void a_key_speaks_as_its_grant_says() {
        assertEquals(Optional.of(new Speaker.Courseware("k", true, true, List.of())), anyKey().speaker());
        assertEquals(Optional.of(new Speaker.Courseware("k", true, false, READING.activities())),
                anyKey().granted(READING, 1).flatMap(CoursewareKey::speaker));
    }

    @Test
    void a_revoked_key_speaks_for_nobody_and_stays_as_it_is() {
        CoursewareKey revoked = anyKey().revoked(NOW);
        assertEquals(Optional.empty(), revoked.speaker());
        assertEquals(revoked, revoked.revoked(NOW.plusSeconds(3600)));
        assertEquals(Optional.empty(), revoked.granted(READING, 2));
        assertEquals(Optional.empty(), revoked.granted(EVERYTHING, 2));
    }

    @Test
    void of_two_who_looked_at_the_same_version_the_second_changes_nothing() {
        CoursewareKey limited = anyKey().granted(READING, 1).orElseThrow();
        assertEquals(2, limited.version());
        assertEquals(Optional.empty(), limited.granted(new Grant("LMS 2", true, true, List.of()), 1));
        assertEquals(3, limited.granted(EVERYTHING, 2).orElseThrow().version());
    }

    @Test
    void what_a_key_has_already_can_be_granted_again() {
        CoursewareKey limited = anyKey().granted(READING, 1).orElseThrow();
        assertEquals(Optional.of(limited), limited.granted(READING, 1));
    }

    @Test
    void a_secret_is_known_again_and_not_kept() {
        HashedSecret hashed = HashedSecret.of("rahasia", "garam");
        assertTrue(hashed.matches("rahasia"));
        for (String wrong : List.of("", "rahasi", "rahasia ", "Rahasia", "garam")) {
            assertFalse(hashed.matches(wrong), wrong);
        }
        assertFalse(hashed.toString().contains("rahasia"));
        assertNotEquals(hashed.hash(), HashedSecret.of("rahasia", "garam2").hash());
        assertNotEquals(HashedSecret.of("bc", "a").hash(), HashedSecret.of("c", "ab").hash());
    }

    private static CoursewareKey anyKey() {
        return new CoursewareKey("k", HashedSecret.of("rahasia", "garam"), EVERYTHING, NOW, new AsnId("b-1"),
                Optional.empty(), 1);
    }
}
