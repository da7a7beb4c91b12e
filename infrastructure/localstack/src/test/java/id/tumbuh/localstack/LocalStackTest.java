package id.tumbuh.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LocalStackTest {

    @Test
    void an_address_that_is_given_is_taken_and_docker_is_not_looked_for() {
        assertEquals(URI.create("http://127.0.0.1:4566"),
                LocalStack.endpoint("http://127.0.0.1:4566", () -> fail("looked for Docker")));
    }

    @Test
    void with_neither_an_address_nor_docker_it_fails_and_says_what_to_do() {
        String message = assertThrows(IllegalStateException.class, () -> LocalStack.endpoint(" ", () -> false))
                .getMessage();
        assertTrue(message.contains("-Dlocalstack.endpoint=URL"), message);
        assertTrue(message.contains("start Docker"), message);
    }
}
