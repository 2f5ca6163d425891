package org.reckoner.it;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The embedded database's data source, as the server has it, XA included, with its statements written down. */
public final class CountedH2 implements DataSource, XADataSource {
    private final JdbcDataSource real = new JdbcDataSource();

    public void setUrl(String url) {
        real.setURL(url);
    }

    public void setUser(String user) {
        real.setUser(user);
    }

    public void setPassword(String password) {
        real.setPassword(password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Counted.counted(Connection.class, real.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return Counted.counted(Connection.class, real.getConnection(user, password));
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return Counted.counted(XAConnection.class, real.getXAConnection());
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return Counted.counted(XAConnection.class, real.getXAConnection(user, password));
    }

    @Override
    public PrintWriter getLogWriter() {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return real.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
