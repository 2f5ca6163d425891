package org.reckoner.it;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sees what a page's beans give the page, and how often they make it for one answer: what is drawn (bars, curves, markup) is asked for
 * by each attribute that shows a part of it. In the tests' WAR alone.
 */
public class MadeAnew extends ELResolver {
    /** What a line begins with that tells of it. */
    static final String MARK = "made ";

    private static final ThreadLocal<Map<String, Set<Object>>> MADE = new ThreadLocal<>();

    private final ELResolver beans = new BeanELResolver();

    static void begin() {
        MADE.set(new TreeMap<>());
    }

    /** A line for each name by which a bean gave different things. */
    static List<String> end() {
        var all = MADE.get();
        MADE.remove();
        return all.entrySet().stream()
                .filter(made -> made.getValue().size() > 1)
                .map(made -> MARK + made.getValue().size() + " times: " + made.getKey())
                .toList();
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var made = MADE.get();
        if (made == null || base == null || !isPage(base)) {
            return null; // the next one answers
        }
        var value = given(context, base, property);
        if (isDrawn(value)) {
            made.computeIfAbsent(
                            nameOf(base) + "." + property, name -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(value);
        }
        return value;
    }

    /** Of a page alone it says what it gives; all else is for those behind it. */
    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // as above
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private Object given(ELContext context, Object base, Object property) {
        try {
            return beans.getValue(context, base, property);
        } catch (PropertyNotFoundException e) {
            context.setPropertyResolved(false); // other resolvers know more kinds of beans
            return null;
        }
    }

    private static boolean isPage(Object base) {
        return base.getClass().getName().matches("org\\.reckoner\\..*\\.web\\.\\w+Page\\b.*");
    }

    /** Without what the container adds to it. */
    private static String nameOf(Object base) {
        return base.getClass().getSimpleName().replaceFirst("\\$.*", "");
    }

    /** Made by a page for itself: of its own package, or a list of such. */
    private static boolean isDrawn(Object value) {
        if (value instanceof Collection<?> several) {
            return !several.isEmpty() && isDrawn(several.iterator().next());
        }
        return value != null && value.getClass().getName().matches("org\\.reckoner\\..*\\.web\\..*");
    }
}
