package org.reckoner.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Requires;

/** The boundary's methods of the running application, found by their annotations; one that has none fails BoundaryTest. */
@ApplicationScoped
public class BoundaryMethods {
    @Inject
    BeanManager beans;

    /** A method of a boundary; {@code Tenants.file(long)}. */
    public record Found(Bean<?> bean, Method method) {
        @Override
        public String toString() {
            var types = Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .toList();
            return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + types.toString().replace('[', '(').replace(']', ')');
        }
    }

    /** Those that ask for a privilege. */
    public List<Found> guarded() {
        return annotated(List.of(Requires.class));
    }

    /** Those that ask for a privilege, and those that say why they need not. */
    public List<Found> all() {
        return annotated(List.of(Requires.class, OpenToAll.class));
    }

    private List<Found> annotated(List<Class<? extends Annotation>> marks) {
        var found = new ArrayList<Found>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().getName().startsWith("org.reckoner.")) {
                Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                        .filter(m -> marks.stream().anyMatch(m::isAnnotationPresent))
                        .forEach(m -> found.add(new Found(bean, m)));
            }
        }
        found.sort(Comparator.comparing(Found::toString));
        return found;
    }

    /** Calls it as a page would, through everything that stands around it. */
    public Object call(Found found, Object... arguments) throws Exception {
        var type = found.bean().getBeanClass();
        var reference = beans.getReference(found.bean(), type, beans.createCreationalContext(found.bean()));
        try {
            return found.method().invoke(reference, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    /** Nothing of everything: enough for who is stopped before it is looked at. */
    public static Object[] blanks(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(BoundaryMethods::blank)
                .toArray();
    }

    static Object blank(Class<?> type) {
        if (type == long.class) {
            return 0L;
        }
        if (type == int.class) {
            return 0;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }
}
