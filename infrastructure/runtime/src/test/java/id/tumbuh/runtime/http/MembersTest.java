package id.tumbuh.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.Json;
import org.junit.jupiter.api.Test;

/** An answer is the same text in every process. */
class MembersTest {

    @Test
    void members_stand_in_the_order_in_which_they_are_named() {
        assertEquals("{\"z\":1,\"a\":2,\"m\":3,\"b\":4}",
                new Json().write(Members.with(Members.of("z", 1, "a", 2, "m", 3), "b", 4)));
    }
}
