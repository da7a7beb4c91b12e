package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sealed while secrets are rotated. */
class SealerTest {

    private final Sealer before = new Sealer("lama");
    private final Sealer reading = sealer("lama", "baru");
    private final Sealer writing = sealer("baru", "lama");
    private final Sealer after = new Sealer("baru");

    @Test
    void each_step_opens_what_its_neighbours_sealed() {
        assertEquals("nip", reading.open(before.seal("nip")));
        assertEquals("nip", reading.open(writing.seal("nip")));
        assertEquals("nip", writing.open(reading.seal("nip")));
        assertEquals("nip", writing.open(before.seal("nip")));
        assertEquals("nip", after.open(writing.seal("nip")));
        assertEquals("nip", before.open(reading.seal("nip")));
        assertEquals(3, writing.open(before.seal(new byte[3])).length);
    }

    @Test
    void what_the_old_secret_sealed_is_opened_no_more_in_the_end() {
        for (Sealer old : new Sealer[]{before, reading}) {
            String sealed = old.seal("nip");
            assertThrows(IllegalArgumentException.class, () -> after.open(sealed));
        }
    }

    @Test
    void whose_seal_it_is_is_known_with_and_without_a_keys_id() {
        assertTrue(writing.isCurrent(writing.seal("nip")));
        assertTrue(writing.isCurrent(after.seal("nip")));
        assertFalse(writing.isCurrent(reading.seal("nip")));
        assertFalse(writing.isCurrent(before.seal("nip")));
    }

    @Test
    void without_a_rotation_nothing_is_written_that_older_code_can_not_open() {
        assertFalse(before.seal("nip").contains("."));
    }

    @Test
    void a_seal_under_another_keys_id_is_refused() {
        String forged = writing.seal("nip").split("\\.")[0] + "." + before.seal("nip");
        assertThrows(IllegalArgumentException.class, () -> writing.open(forged));
    }

    @Test
    void the_settings_say_which_secret_writes() {
        assertEquals(new KeyPair("a", Optional.empty()), pair(Map.of("K", "a")));
        assertEquals(new KeyPair("a", Optional.of("b")), pair(Map.of("K", "a", "K_B", "b", "NIP_KEYS", "AB")));
        assertEquals(new KeyPair("b", Optional.of("a")), pair(Map.of("K", "a", "K_B", "b", "NIP_KEYS", "BA")));
        assertEquals(new KeyPair("b", Optional.empty()), pair(Map.of("K", "a", "K_B", "b", "NIP_KEYS", "B")));
        assertEquals("The function can not start: the setting NIP_KEYS is C, not A, AB, BA or B",
                assertThrows(IllegalStateException.class, () -> pair(Map.of("K", "a", "NIP_KEYS", "C"))).getMessage());
        assertEquals("The function can not start: the setting K_B is missing",
                assertThrows(IllegalStateException.class, () -> pair(Map.of("K", "a", "NIP_KEYS", "BA"))).getMessage());
    }

    private static KeyPair pair(Map<String, String> settings) {
        return KeyPair.from(new Settings(settings::get), "K");
    }

    private static Sealer sealer(String current, String other) {
        return new Sealer(new KeyPair(current, Optional.of(other)));
    }
}
