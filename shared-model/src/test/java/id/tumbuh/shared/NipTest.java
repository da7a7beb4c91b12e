package id.tumbuh.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NipTest {

    private static final String PNS = "198703142010012001";
    private static final String PPPK = "199105202023212001";

    @Test
    void a_nip_with_an_appointment_month_is_a_permanent_civil_servants() {
        assertEquals(Employment.PNS, new Nip(PNS).employment());
    }

    @Test
    void a_nip_with_21_to_29_in_place_of_the_month_is_a_contract_civil_servants() {
        assertEquals(Employment.PPPK, new Nip(PPPK).employment());
    }

    @Test
    void a_nip_never_prints_its_birth_day_or_sex() {
        assertEquals("1987***********001", new Nip(PNS).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19870314201001200", "1987031420100120011", "19870314201001200x", "198713142010012001",
            "198702302010012001", "198703142010132001", "198703142010202001", "198703142010302001",
            "198703142010013001", "000003142010012001"})
    void what_is_no_nip_is_refused_without_repeating_it(String text) {
        assertTrue(Nip.parse(text).isEmpty());
        String message = assertThrows(IllegalArgumentException.class, () -> new Nip(text)).getMessage();
        assertTrue(text.isEmpty() || !message.contains(text));
    }
}
