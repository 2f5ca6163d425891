package org.reckoner.unit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.platform.Page;

class PickingTest {
    private final Picking<Long> picking =
            new Picking<>((text, first, size) -> new Page<>(List.of(), 0), String::length, Long::longValue);

    @Test
    void whatWasCountedHoldsForWhatWasTypedAlone() {
        picking.setText("ann");
        assertFalse(picking.isCounted());
        assertNull(picking.count(), "the page stays");
        picking.setText("ann");
        assertTrue(picking.isCounted());
        assertEquals(3, picking.getHowMany());
        assertEquals("ann", picking.fitting().text());
        picking.setText("anna");
        assertFalse(picking.isCounted());
    }
}
