package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final int AT_A_TIME = 4;

    private final List<PreparedObject> objects =
            IntStream.rangeClosed(1, 8).mapToObj(SendingTest::object).toList();
    private final List<PreparedObject> put = new CopyOnWriteArrayList<>();
    private final List<Runnable> begun = new ArrayList<>();

    @Test
    void someAreSentAtATimeInTheirOrderBeforeAnybodyAsks() {
        var sending = new Sending(put::add, begun::add);

        sending.begin(objects);

        assertEquals(AT_A_TIME, begun.size());
        begun.forEach(Runnable::run);
        assertEquals(objects, put);
        assertTrue(sending.sent(objects.get(7)));
    }

    @Test
    void noMoreBeginThanThereIsToSend() {
        new Sending(put::add, begun::add).begin(objects.subList(0, 2));

        assertEquals(2, begun.size());
    }

    @Test
    void whatFailsFailsForItselfAndTheOthersGoOn() {
        var full = new StoreException(StoreProblem.NOT_WRITABLE, "there", StoreException.Attempt.WRITE, "full", null);
        var sending = new Sending(
                object -> {
                    if (object == objects.get(1)) {
                        throw full;
                    }
                    return object != objects.get(2);
                },
                Runnable::run);
        sending.begin(objects);

        assertTrue(sending.sent(objects.get(0)));
        assertSame(full, assertThrows(StoreException.class, () -> sending.sent(objects.get(1))));
        assertFalse(sending.sent(objects.get(2)), "it was there");
        assertTrue(sending.sent(objects.get(3)));
    }

    @Test
    void whoeverLeavesWaitsForWhatIsOnItsWayAndBeginsNoMore() throws Exception {
        var onTheirWay = new CountDownLatch(AT_A_TIME);
        var answered = new CountDownLatch(1);
        var sending = new Sending(
                object -> {
                    onTheirWay.countDown();
                    await(answered);
                    return put.add(object);
                },
                task -> new Thread(task).start());
        sending.begin(objects);
        onTheirWay.await();
        var leaver = new Thread(sending::leave);
        leaver.start();
        Awaitility.await().until(() -> leaver.getState() == Thread.State.WAITING);

        answered.countDown();
        leaver.join();

        assertEquals(Set.copyOf(objects.subList(0, AT_A_TIME)), Set.copyOf(put));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedObject object(int version) {
        return new PreparedObject(null, null, new Reservation(null, version, ExportReason.FIRST, false, "key"));
    }
}
