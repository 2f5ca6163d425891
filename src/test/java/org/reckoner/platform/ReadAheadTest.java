package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final TenantId ONE = new TenantId(1);
    private static final TenantId TWO = new TenantId(2);
    private static final TenantId THREE = new TenantId(3);
    private static final int MANY = 100;

    private final List<List<TenantId>> asked = new ArrayList<>();
    private final ReadAhead ahead = new ReadAhead();
    private TenantId current = ONE;
    private int seen;

    @BeforeEach
    void inATenant() {
        ahead.scope = new TenantScope() {
            @Override
            public TenantId required() {
                return current;
            }
        };
    }

    @Test
    void oneQuestionAnswersForAll() throws Exception {
        assertEquals(List.of("1 a", "2 a", "3 a"), ahead.over(List.of(ONE, TWO, THREE), () -> {
            var first = name("a");
            current = TWO;
            var second = name("a");
            current = THREE;
            return List.of(first, second, name("a"));
        }));
        assertEquals(1, asked.size());
        assertEquals(3, asked.get(0).size());
    }

    @Test
    void whoLooksIsToldOnceAndOthersEachTime() throws Exception {
        assertEquals(List.of(1, 1), ahead.look(() -> List.of(seen(), seen())));
        assertEquals(2, ahead.look(this::seen), "another look");
        assertEquals(List.of(3, 4), List.of(seen(), seen()));
        assertEquals(List.of(5, 6), ahead.over(List.of(ONE, TWO), () -> List.of(seen(), seen())));
    }

    private int seen() {
        return ahead.seen("how often", List.of(), () -> ++seen);
    }

    @Test
    void anotherDependencyIsAnotherQuestion() throws Exception {
        assertEquals(List.of("1 a", "1 b"), ahead.over(List.of(ONE, TWO), () -> List.of(name("a"), name("b"))));
        assertEquals(2, asked.size());
    }

    @Test
    void whatIsNotReadAheadIsAskedForAlone() throws Exception {
        assertEquals("1 a", name("a"));
        assertEquals(List.of(List.of(ONE)), asked);
        current = THREE;
        assertEquals("3 a", ahead.over(List.of(ONE, TWO), () -> name("a")));
        assertEquals(List.of(THREE), asked.get(1));
    }

    @Test
    void ofATenantThatIsDoneNothingIsKept() throws Exception {
        ahead.over(List.of(ONE, TWO, THREE), () -> {
            name("a");
            ahead.forget(ONE);
            name("a");
            return null;
        });
        assertEquals(List.of(ONE), asked.get(1));
    }

    @Test
    void nothingOutlivesTheWork() throws Exception {
        ahead.over(List.of(ONE, TWO), () -> name("a"));
        name("a");
        assertEquals(2, asked.size());
        assertThrows(
                IllegalStateException.class,
                () -> ahead.over(List.of(ONE, TWO), () -> {
                    name("a");
                    throw new IllegalStateException("fails");
                }));
        name("a");
        assertEquals(List.of(ONE), asked.get(3));
    }

    @Test
    void aQuestionThatEachPutsAnotherWayIsAskedForOneAlone() throws Exception {
        ahead.over(List.of(ONE, TWO), () -> {
            for (var i = 0; i < MANY; i++) {
                assertEquals("1 " + i, name("" + i));
            }
            return null;
        });
        assertEquals(List.of(ONE), asked.get(MANY - 1));
    }

    @Test
    void whoIsLeftOutHasToAskAlone() throws Exception {
        var known = ahead.over(List.of(ONE, TWO), () -> ahead.known("big", List.of(), tenants -> Map.of(2L, "small")));
        assertEquals(Optional.empty(), known);
        assertEquals(Optional.empty(), ahead.known("big", List.of(), tenants -> Map.of(1L, "alone")));
    }

    @Test
    void whatIsTheSameForAllIsAskedForOnce() throws Exception {
        var times = new ArrayList<String>();
        ahead.over(List.of(ONE), () -> {
            ahead.shared("clock", List.of(), () -> times.add("asked"));
            current = TWO;
            ahead.shared("clock", List.of(), () -> times.add("asked"));
            return null;
        });
        assertEquals(1, times.size());
        ahead.shared("clock", List.of(), () -> times.add("asked"));
        assertEquals(2, times.size());
    }

    private String name(String how) {
        return ahead.of("name", List.of(how), tenants -> {
            asked.add(tenants.tenants());
            var names = tenants.each(() -> "");
            names.replaceAll((id, name) -> id + " " + how);
            return names;
        });
    }
}
