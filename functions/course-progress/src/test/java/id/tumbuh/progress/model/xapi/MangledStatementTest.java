package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each value of a rich statement is left out, and replaced by a value of every type: whatever comes, the answer is a list of what is wrong; and what passes is stored and found. */
class MangledStatementTest {

    private static final List<Object> OTHERS = Arrays.asList(null, "", "x", "http://example.com/x", 7, -0.5,
            new BigDecimal("100e2147483647"), new BigDecimal("-1e-999999999"), true, List.of(), Map.of(),
            Collections.singletonList(null), Map.of("", ""), new HashMap<>(Collections.singletonMap("id", null)),
            List.of(List.of(Map.of())), "\uD800");

    private static final String ID = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";

    @ParameterizedTest
    @EnumSource
    void whatever_becomes_of_a_statement_is_answered_by_what_is_wrong(XapiVersion version) {
        for (Map<String, Object> statement : List.of(Told.rich(), Told.nested())) {
            List<Object> containers = new ArrayList<>();
            collect(statement, containers);
            int checked = 0;
            for (Object container : containers) {
                checked += mangle(statement, container, version);
            }
            assertTrue(checked > 1000);
        }
    }

    private static int mangle(Map<String, Object> statement, Object container, XapiVersion version) {
        int checked = 0;
        if (container instanceof List<?>) {
            @SuppressWarnings("unchecked")
            List<Object> list = (List<Object>) container;
            for (int i = 0; i < list.size(); i++) {
                Object before = list.get(i);
                for (Object other : OTHERS) {
                    list.set(i, other);
                    checked += check(statement, other, before, version);
                }
                list.set(i, before);
            }
            return checked;
        }
        Map<String, Object> map = Tree.object(container).orElseThrow();
        for (String name : List.copyOf(map.keySet())) {
            Object before = map.remove(name);
            StatementRules.check(statement, version);
            for (Object other : OTHERS) {
                map.put(name, other);
                checked += check(statement, other, before, version);
            }
            map.put(name, before);
        }
        return checked;
    }

    private static int check(Map<String, Object> statement, Object other, Object before, XapiVersion version) {
        List<Violation> found = StatementRules.check(statement, version);
        if ("\uD800".equals(other)) {
            assertFalse(found.isEmpty(), "for " + before);
        }
        assertTrue(found.size() <= 50);
        if (found.isEmpty()) {
            Map<String, Object> stored = StoredForm.of(statement, ID, Instant.EPOCH, Map.of("mbox", "mailto:a@b.c"),
                    version);
            assertTrue(StatementEquality.same(statement, stored), () -> Told.text(statement));
            assertEquals(List.of(), StatementRules.check(StatementFormats.ids(stored), version));
            assertEquals(List.of(), StatementRules.check(
                    StatementFormats.canonical(stored, _ -> Optional.empty(), List.of("*")), version));
            assertTrue(StatementKeys.of(stored).verb().isPresent());
        }
        return 1;
    }

    private static void collect(Object value, List<Object> containers) {
        if (value instanceof Map<?, ?> map) {
            containers.add(map);
            map.values().forEach(inner -> collect(inner, containers));
        } else if (value instanceof List<?> list) {
            containers.add(list);
            list.forEach(inner -> collect(inner, containers));
        }
    }
}
