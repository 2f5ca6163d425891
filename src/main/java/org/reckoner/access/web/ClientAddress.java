package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The network address a request comes from, as far as attempts to log in are counted by it. Behind a proxy all requests come
 * from the proxy, which names the address in a header; nobody else's word for it is taken unless the operator says so.
 */
@RequestScoped
public class ClientAddress {
    private static final int LENGTH_MAX = 64;
    private static final int NETWORK_GROUPS = 4;

    @Inject
    @ConfigProperty(name = "reckoner.proxy.header")
    Optional<String> header;

    @Inject
    HttpServletRequest request;

    /** The address, of IPv6 the network: whoever has one has millions of addresses in it. */
    public String get() {
        return network(header.map(request::getHeader).map(ClientAddress::last).orElseGet(request::getRemoteAddr));
    }

    /** The last entry is the one our own proxy has added; those before it may be made up. */
    static String last(String entries) {
        var at = entries.lastIndexOf(',');
        return entries.substring(at + 1).strip();
    }

    static String network(String address) {
        var plain = address.length() > LENGTH_MAX ? address.substring(0, LENGTH_MAX) : address;
        var groups = plain.split(":");
        if (groups.length < NETWORK_GROUPS || plain.indexOf("::") >= 0 && plain.indexOf("::") < 2) {
            return plain; // IPv4, or a short address of this machine
        }
        var first =
                plain.contains("::") ? plain.substring(0, plain.indexOf("::")).split(":") : groups;
        return String.join(":", Arrays.copyOf(first, Math.min(NETWORK_GROUPS, first.length))) + "::/64";
    }
}
