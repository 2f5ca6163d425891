package org.reckoner.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The server processes of a test; none outlives it. */
public final class Nodes implements AfterEachCallback {
    private final List<Node> started = new ArrayList<>();

    /** Starts a server process and does not wait for it. */
    public Node start(String name, Map<String, String> environment) throws IOException {
        var node = Node.start(name, environment);
        started.add(node);
        return node;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (var node : started) {
            node.kill();
        }
        started.clear();
    }
}
