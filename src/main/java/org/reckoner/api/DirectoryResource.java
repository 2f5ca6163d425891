package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.reckoner.accessgroup.AccessGroups;
import org.reckoner.accessgroup.GroupRow;
import org.reckoner.directory.NumberRow;
import org.reckoner.directory.NumberSearch;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.directory.TeamRow;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserOrder;
import org.reckoner.directory.UserRow;
import org.reckoner.directory.UserSearch;
import org.reckoner.directory.Users;
import org.reckoner.platform.Page;

/** A tenant's users, teams, phone numbers and access groups, to be read. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryResource {
    @Inject
    Users users;

    @Inject
    Teams teams;

    @Inject
    PhoneNumbers numbers;

    @Inject
    AccessGroups groups;

    /** Some users, by their ids. */
    @GET
    @Path("users")
    public String users(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var first = Cursors.first(after);
        var page = users.page(UserSearch.ALL, UserOrder.BY_KEY, first, Cursors.limit(limit));
        return list("users", first, page, DirectoryResource::user);
    }

    /** Some teams, by name. */
    @GET
    @Path("teams")
    public String teams(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var first = Cursors.first(after);
        return list("teams", first, teams.page(null, first, Cursors.limit(limit)), DirectoryResource::team);
    }

    /** Some phone numbers, by number. */
    @GET
    @Path("numbers")
    public String numbers(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var first = Cursors.first(after);
        var page = numbers.page(NumberSearch.ALL, first, Cursors.limit(limit));
        return list("numbers", first, page, DirectoryResource::number);
    }

    /** Some access groups, by name. */
    @GET
    @Path("access-groups")
    public String groups(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var first = Cursors.first(after);
        return list("access_groups", first, groups.page(null, first, Cursors.limit(limit)), DirectoryResource::group);
    }

    private static <T> String list(String name, int first, Page<T> page, Function<T, JsonObject> each) {
        return new JsonWords()
                .list(name, page.rows(), each)
                .text("next", Cursors.next(first, page))
                .toString();
    }

    private static JsonObject user(UserRow user) {
        return new JsonWords()
                .text("user_id", user.key())
                .text("name", user.name())
                .text("email", user.email())
                .text("state", user.state())
                .text("licence", user.licence())
                .json();
    }

    private static JsonObject team(TeamRow team) {
        return new JsonWords()
                .id("id", team.id())
                .text("name", team.name())
                .number("members", team.members())
                .json();
    }

    private static JsonObject number(NumberRow number) {
        return new JsonWords()
                .text("number", number.number())
                .text("kind", number.kind())
                .text("country", number.country())
                .text("ordered_on", number.orderedOn())
                .text("released_on", number.releasedOnOrNull())
                .json();
    }

    private static JsonObject group(GroupRow group) {
        return new JsonWords()
                .id("id", group.id())
                .text("name", group.name())
                .text("description", group.description())
                .list(
                        "privileges",
                        group.privileges(),
                        privilege ->
                                new JsonWords().text("privilege", privilege).json())
                .number("users", group.users())
                .number("teams", group.teams())
                .json();
    }
}
