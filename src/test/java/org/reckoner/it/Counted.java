package org.reckoner.it;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes down the statements that a thread executes, with what is bound, between the driver and the server's pool. */
public final class Counted {
    /** Between a statement and its values. */
    static final String BOUND = " <- ";

    private static final ThreadLocal<List<String>> EXECUTED = new ThreadLocal<>();

    private Counted() {}

    /** From now on this thread's statements are written down. */
    public static void begin() {
        EXECUTED.set(new ArrayList<>());
    }

    /** What was written down. */
    public static List<String> end() {
        var all = EXECUTED.get();
        EXECUTED.remove();
        return all;
    }

    static <T> T counted(Class<T> type, T real) {
        return counted(type, real, null);
    }

    private static <T> T counted(Class<T> type, T real, String sql) {
        var bound = new TreeMap<Integer, String>();
        InvocationHandler handler = (proxy, method, arguments) -> {
            var executed = EXECUTED.get();
            if (executed != null && real instanceof Statement) {
                if (method.getName().startsWith("execute")) {
                    var text = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : sql;
                    executed.add(text.replaceAll("\\s+", " ") + BOUND + bound.values());
                } else if (method.getName().startsWith("set") && arguments.length > 1) {
                    bound.put((Integer) arguments[0], String.valueOf(arguments[1]));
                }
            }
            return wrapped(call(real, method, arguments), arguments);
        };
        return type.cast(Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object wrapped(Object given, Object[] arguments) {
        if (given instanceof PreparedStatement statement && !Proxy.isProxyClass(given.getClass())) {
            return counted(PreparedStatement.class, statement, String.valueOf(arguments[0]));
        }
        if (given instanceof Statement statement && !Proxy.isProxyClass(given.getClass())) {
            return counted(Statement.class, statement, null);
        }
        if (given instanceof Connection connection && !Proxy.isProxyClass(given.getClass())) {
            return counted(Connection.class, connection, null);
        }
        return given;
    }
}
