package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final int AT_A_TIME = 4;

    private final List<PreparedObject> objects =
            IntStream.rangeClosed(1, 8).mapToObj(SendingTest::object).toList();
    private final List<PreparedObject> put = new ArrayList<>();
    private final List<Runnable> begun = new ArrayList<>();

    @Test
    void theNextOnesAreOnTheirWayBeforeTheirTurnButNoMore() {
        var sending = sending();

        assertTrue(sending.sent(objects.get(0)));
        assertEquals(AT_A_TIME, begun.size());

        begun.get(1).run();
        assertTrue(sending.sent(objects.get(1)));
        assertEquals(AT_A_TIME + 1, begun.size());
        assertEquals(objects.subList(0, 2), put);
    }

    @Test
    void whatFailsFailsInItsTurnAndTheOthersGoOn() {
        var full = new StoreException(StoreProblem.NOT_WRITABLE, "there", StoreException.Attempt.WRITE, "full", null);
        var sending = new Sending(
                object -> {
                    if (object == objects.get(1)) {
                        throw full;
                    }
                    return object != objects.get(2);
                },
                Runnable::run);
        objects.forEach(sending::add);

        assertTrue(sending.sent(objects.get(0)));
        assertSame(full, assertThrows(StoreException.class, () -> sending.sent(objects.get(1))));
        assertFalse(sending.sent(objects.get(2)), "it was there");
        assertTrue(sending.sent(objects.get(3)));
    }

    @Test
    void whoeverLeavesWaitsForWhatIsOnItsWayAndBeginsNoMore() {
        var sending = sending();
        sending.sent(objects.get(0));

        var leaving = CompletableFuture.runAsync(sending::leave);
        assertFalse(leaving.isDone());
        begun.subList(1, AT_A_TIME).forEach(Runnable::run);
        leaving.join();

        assertEquals(AT_A_TIME, begun.size());
        assertEquals(objects.subList(0, AT_A_TIME), put);
    }

    /** The first is put at once, the others when the test says so. */
    private Sending sending() {
        var sending = new Sending(put::add, task -> {
            begun.add(task);
            if (begun.size() == 1) {
                task.run();
            }
        });
        objects.forEach(sending::add);
        return sending;
    }

    private static PreparedObject object(int version) {
        return new PreparedObject(null, null, new Reservation(null, version, ExportReason.FIRST, false, "key"));
    }
}
