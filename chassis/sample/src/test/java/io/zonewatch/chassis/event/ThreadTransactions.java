package io.zonewatch.chassis.event;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain JDBC transactions on the calling thread, for the chassis' mechanisms outside a container. */
final class ThreadTransactions implements Transactions {

    @SuppressWarnings("ThreadLocalUsage") // one for each database, and few are made
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    private final String url;
    private final String user;
    private final String password;

    ThreadTransactions(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public void run(Runnable work) {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            current.set(connection);
            work.run();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            current.remove();
        }
    }

    Connection open() {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives out the transaction's connection, which closing leaves open, or a connection of its own. */
    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (!"getConnection".equals(method.getName())) {
                throw new IllegalStateException("not expected: " + method.getName());
            }
            Connection transaction = current.get();
            return transaction == null ? open() : unclosable(transaction);
        });
    }

    private static Connection unclosable(Connection connection) {
        return proxy(
                Connection.class,
                (proxy, method, arguments) ->
                        "close".equals(method.getName()) ? null : method.invoke(connection, arguments));
    }

    static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
