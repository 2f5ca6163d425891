package org.reckoner.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormDraftTest {
    private final FormDraft draft = new FormDraft(values("old", "old", false));

    @Test
    void whatOthersLeftAloneIsNothingToLookAt() {
        draft.getTyped().put("name", "mine");
        assertFalse(draft.meet(values("old", "old", false)));
        assertEquals("mine", draft.text("name"));
        assertFalse(draft.isDisputed("name"));
    }

    @Test
    void whatBothChangedIsShownTwice() {
        draft.getTyped().put("name", "mine");
        assertTrue(draft.meet(values("theirs", "old", false)));
        assertEquals("mine", draft.text("name"));
        assertTrue(draft.isDisputed("name"));
        assertEquals("theirs", draft.getTheirs().get("name"));
        assertFalse(draft.isReplaced("name"));
    }

    @Test
    void whatTheyAloneChangedIsTakenOver() {
        draft.getTyped().put("name", "mine");
        assertTrue(draft.meet(values("old", "theirs", true)));
        assertEquals("mine", draft.text("name"));
        assertEquals("theirs", draft.text("city"));
        assertEquals("old", draft.getReplaced().get("city"));
        assertTrue(draft.isTicked("voice"));
        assertEquals(false, draft.getReplaced().get("voice"));
        assertFalse(draft.isDisputed("city"));
    }

    @Test
    void whatBothChangedAlikeIsNoDispute() {
        draft.getTyped().put("name", " same ");
        assertFalse(draft.meet(values("same", "old", false)));
    }

    @Test
    void whatTheyEmptiedIsADisputeToo() {
        draft.getTyped().put("name", "mine");
        assertTrue(draft.meet(values(null, "old", false)));
        assertTrue(draft.isDisputed("name"));
        assertEquals("mine", draft.text("name"));
    }

    @Test
    void anEmptyInputIsAsGoodAsNone() {
        draft.getTyped().put("name", "  ");
        assertFalse(draft.meet(values(null, "old", false)));
    }

    @Test
    void aThirdChangeElsewhereLeavesTheDisputeStanding() {
        draft.getTyped().put("name", "mine");
        draft.meet(values("theirs", "old", false));
        assertTrue(draft.meet(values("theirs", "third", false)));
        assertEquals("theirs", draft.getTheirs().get("name"));
    }

    @Test
    void aDisputeEndsWhenTheyComeToTheSameValue() {
        draft.getTyped().put("name", "mine");
        draft.meet(values("theirs", "old", false));
        assertFalse(draft.meet(values("mine", "old", false)));
        assertFalse(draft.isDisputed("name"));
    }

    private static Map<String, Serializable> values(String name, String city, boolean voice) {
        var values = new HashMap<String, Serializable>();
        values.put("name", name);
        values.put("city", city);
        values.put("voice", voice);
        return values;
    }
}
