package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reckoner.directory.Users;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.Choice;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitMember;
import org.reckoner.unit.UnitNumber;

/** A tenant's billing units with who and what is in them now, to be read and changed. */
@Path("units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {
    private static final String ONE = "{id : [0-9]{1,18}}";

    @Inject
    BillingUnits units;

    @Inject
    UnitAssignments assignments;

    @Inject
    Users users;

    /** Some, by name. */
    @GET
    public String some(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var first = Cursors.first(after);
        var page = units.page(null, first, Cursors.limit(limit));
        return new JsonWords()
                .list(
                        "units",
                        page.rows(),
                        row -> words(row.unit())
                                .number("users", row.userCount())
                                .number("numbers", row.numberCount())
                                .json())
                .text("next", Cursors.next(first, page))
                .toString();
    }

    @GET
    @Path(ONE)
    public String one(@PathParam("id") long id) {
        return words(units.get(id)).toString();
    }

    /** Adds one by its {@code name}, empty. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        var id = units.add(Assigning.object(body).getString("name", null));
        return Response.created(URI.create("units/" + id))
                .entity(words(units.get(id)).toString())
                .build();
    }

    /** Some of the users who are in it now, by their ids. */
    @GET
    @Path(ONE + "/users")
    public String users(
            @PathParam("id") long id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var first = Cursors.first(after);
        var page = assignments.members(id, null, first, Cursors.limit(limit));
        return new JsonWords()
                .list("users", page.rows(), UnitResource::member)
                .text("next", Cursors.next(first, page))
                .toString();
    }

    /** Puts users in and takes others out, by their ids: all of these or none. */
    @POST
    @Path(ONE + "/users")
    @Consumes(MediaType.APPLICATION_JSON)
    public String assignUsers(@PathParam("id") long id, InputStream body) {
        units.get(id);
        var asked = Assigning.of(body);
        var putIn = userIds("assign", asked.assign());
        var takenOut = userIds("remove", asked.remove());
        var assigned = putIn.isEmpty() ? 0 : assignments.assignUsers(id, Choice.of(putIn), asked.from());
        var removed = takenOut.isEmpty() ? 0 : assignments.removeUsers(id, Choice.of(takenOut), asked.from());
        return changed(assigned, removed);
    }

    private Collection<Long> userIds(String name, List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var found = users.ids(keys);
        if (found.size() < keys.size()) {
            throw new RuleViolation(PlatformProblem.INVALID, name, "ids of users of the tenant");
        }
        return found.values();
    }

    /** Some of the numbers that are in it now. */
    @GET
    @Path(ONE + "/numbers")
    public String numbers(
            @PathParam("id") long id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var first = Cursors.first(after);
        var page = assignments.numbers(id, null, first, Cursors.limit(limit));
        return new JsonWords()
                .list("numbers", page.rows(), UnitResource::number)
                .text("next", Cursors.next(first, page))
                .toString();
    }

    /** Puts available numbers in and takes others out, as E.164. */
    @POST
    @Path(ONE + "/numbers")
    @Consumes(MediaType.APPLICATION_JSON)
    public String assignNumbers(@PathParam("id") long id, InputStream body) {
        units.get(id);
        var asked = Assigning.of(body);
        var putIn = numberIds("assign", asked.assign(), number -> available(asked.from(), number));
        var takenOut = numberIds("remove", asked.remove(), number -> assignments.numbers(id, number, 0, Page.MAX_SIZE));
        var assigned = putIn.isEmpty() ? 0 : assignments.assignNumbers(id, Choice.of(putIn), asked.from());
        var removed = takenOut.isEmpty() ? 0 : assignments.removeNumbers(id, Choice.of(takenOut), asked.from());
        return changed(assigned, removed);
    }

    private Page<UnitNumber> available(LocalDate from, String number) {
        return assignments.available(from, number, 0, Page.MAX_SIZE);
    }

    private interface Finding {
        Page<UnitNumber> find(String number);
    }

    private static List<Long> numberIds(String name, List<String> numbers, Finding finding) {
        var ids = new ArrayList<Long>();
        for (var number : numbers) {
            ids.add(finding.find(number).rows().stream()
                    .filter(row -> row.number().equals(number))
                    .map(UnitNumber::id)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation(
                            PlatformProblem.INVALID,
                            name,
                            name.equals("assign")
                                    ? "numbers as E.164 that are in no unit"
                                    : "numbers as E.164 of the unit")));
        }
        return ids;
    }

    private static String changed(int assigned, int removed) {
        return new JsonWords()
                .number("assigned", assigned)
                .number("removed", removed)
                .toString();
    }

    private static JsonWords words(Unit unit) {
        return new JsonWords().id("id", unit.id()).text("name", unit.name());
    }

    private static JsonObject member(UnitMember member) {
        return new JsonWords()
                .text("user_id", member.key())
                .text("name", member.name())
                .text("from_on", member.fromOn())
                .text("primary", member.primary())
                .json();
    }

    private static JsonObject number(UnitNumber number) {
        return new JsonWords()
                .text("number", number.number())
                .text("kind", number.kind())
                .text("from_on", number.fromOn())
                .json();
    }
}
