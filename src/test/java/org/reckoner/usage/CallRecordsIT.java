package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.period.Span;
import org.reckoner.rating.voice.Call;
import org.reckoner.tenant.Billable;

/** Calls and resources in the database: taken once, given out by their start and by day (rating.md 1.3, 2.3, 5.8). */
@ExtendWith(ArquillianExtension.class)
class CallRecordsIT {
    private static final String CALL = "{\"call_id\":\"%s\",\"direction\":\"OUTBOUND\",\"call_type\":\"PS\","
            + "\"number\":\"+12025550101\",\"destination\":\"+4930901820\",\"start_at\":\"%s\",\"end_at\":\"%s\"}%n";
    private static final String USE =
            "{\"usage_id\":\"%s\",\"resource\":\"API_CALLS\",\"used_on\":\"%s\",\"quantity\":%s}%n";

    @Inject
    UsageIngest ingest;

    @Inject
    CallRecords calls;

    @Inject
    ResourceUses resources;

    @Inject
    SampleTenants samples;

    @Inject
    As as;

    @Test
    void aCallIsTakenOnceAndBelongsToThePeriodOfItsStart() throws Exception {
        var tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("Europe/London"));
        var period = new Span(Instant.parse("1999-02-01T07:00:00Z"), Instant.parse("1999-03-01T07:00:00Z"));
        as.ownerIn(tenant, () -> {
            var batch = CALL.formatted("before", "1999-02-01T06:59:59.999999Z", "1999-02-01T07:10:00Z")
                    + CALL.formatted("first", "1999-02-01T07:00:00Z", "1999-02-01T07:00:55.5Z")
                    + CALL.formatted("after", "1999-03-01T07:00:00Z", "1999-03-01T07:01:00Z");
            assertEquals(3, ingest.calls(stream(batch)).accepted());
            assertEquals(3, ingest.calls(stream(batch)).repeated());
            var other = ingest.calls(stream(CALL.formatted("first", "1999-02-01T07:00:00Z", "1999-02-01T08:00:00Z")));
            assertEquals(1, other.conflicting());

            var found = new ArrayList<Call>();
            calls.eachStartedIn(period, found::add);
            assertEquals(List.of("first"), found.stream().map(Call::callId).toList());
            assertEquals("PT55.5S", found.get(0).duration().toString());
            return null;
        });
        var another = samples.inUse(Billable.PURECONNECT, ZoneId.of("Europe/London"));
        as.ownerIn(another, () -> {
            var found = new ArrayList<Call>();
            calls.eachStartedIn(period, found::add);
            assertEquals(List.of(), found);
            return null;
        });
    }

    @Test
    void whatWasUsedOfAResourceAddsUpByDay() throws Exception {
        var tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("Europe/London"));
        as.ownerIn(tenant, () -> {
            var batch = USE.formatted("u1", "2026-01-14", "1")
                    + USE.formatted("u2", "2026-01-15", "10.5")
                    + USE.formatted("u3", "2026-01-15", "2")
                    + USE.formatted("u4", "2026-02-15", "100");
            assertEquals(4, ingest.resources(stream(batch)).accepted());
            assertEquals(4, ingest.resources(stream(batch)).repeated());
            assertEquals(
                    1,
                    ingest.resources(stream(USE.formatted("u1", "2026-01-14", "2")))
                            .conflicting());
            assertEquals(
                    "{API_CALLS=12.5}",
                    resources
                            .sums(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 2, 15))
                            .toString());
            return null;
        });
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
