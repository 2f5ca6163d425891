package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.OpenToAll;

/** Makes ready, when a node starts, what it will say when it is stopped. */
@ApplicationScoped
public class NodeEnd {
    /** As web.xml has it. */
    private static final String USUAL = "reckoner";

    @Inject
    NodeName node;

    @Inject
    @Any
    Instance<Leased> leased;

    @Inject
    @ConfigProperty(name = "reckoner.db.url")
    Optional<String> url;

    @Inject
    @ConfigProperty(name = "reckoner.db.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "reckoner.db.password")
    Optional<String> password;

    /** The node's last word; says nothing where the database's address is not configured. */
    @OpenToAll("called by the timers alone")
    public LastWord prepare() {
        var statements = leased.stream().map(Leased::giveBack).toList();
        var word =
                new LastWord(node.get(), statements, new LastWord.Way(url, user.orElse(USUAL), password.orElse(USUAL)));
        word.rehearse();
        return word;
    }
}
