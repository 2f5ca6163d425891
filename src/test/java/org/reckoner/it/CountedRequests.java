package org.reckoner.it;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down the statements of requests that ask for it by a header, from before the first filter until after the last, and behind them
 * what a page's beans made more than once for its answer.
 */
@WebListener
public class CountedRequests implements ServletRequestListener {
    /** Under which name the statements are kept. */
    static final String HEADER = "X-Count-As";

    private static final Map<String, List<String>> COUNTED = new ConcurrentHashMap<>();

    /** The statements of an ended request, or null while it has not ended. */
    static List<String> of(String name) {
        return COUNTED.remove(name);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (name(event) != null) {
            Counted.begin();
            MadeAnew.begin();
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (name(event) != null) {
            var all = new ArrayList<>(Counted.end());
            all.addAll(MadeAnew.end());
            COUNTED.put(name(event), all);
        }
    }

    private static String name(ServletRequestEvent event) {
        return ((HttpServletRequest) event.getServletRequest()).getHeader(HEADER);
    }
}
