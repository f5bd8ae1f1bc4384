package io.zonewatch.local.bench;

import io.zonewatch.embedded.Database;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Passwords;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database of one service of a running installation, looked at from outside as its owner.
 *
 * @param address for JDBC
 * @param database its name and passwords
 */
public record ServiceDatabase(String address, Database database) {

    /** The database of a service. */
    public static ServiceDatabase of(Service service, Installation installation, Ports ports) throws IOException {
        var database = Passwords.loadOrCreate(installation.data().resolve("passwords.properties"))
                .database(service);
        return new ServiceDatabase(
                "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRESQL) + "/" + database.name(), database);
    }

    /** A new connection. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address, database.owner(), database.ownerPassword());
    }
}
