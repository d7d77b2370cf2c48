package io.fichario.crm.jdbc.reliability;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections to one database without any pool.
 *
 * @param url where it is
 */
record OneUrl(String url) {
    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                OneUrl.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return connection();
                });
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
