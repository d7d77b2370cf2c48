package io.fichario.samples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a company with one customer, who ordered once: three lines, shipped on the next day. */
final class Company {
    static final String ORDER = "1,ACME,1,2025-03-03,,2025-03-04,1,5.00,Acme,Lindenweg 1,Leipzig,,04109,Germany\n";

    private final Path folder;

    Company(Path folder) throws IOException {
        this.folder = folder;
        for (SourceFile file : SourceFile.values()) {
            rows(file, "");
        }
        rows(SourceFile.CUSTOMERS, "ACME,Acme GmbH,Erna Muster,Lindenweg 1,Leipzig,,04109,Germany,0341 1234567\n");
        rows(SourceFile.EMPLOYEES, "1,Keller,Tobias\n");
        rows(SourceFile.PRODUCTS, "7,Tea\n8,Coffee\n9,Honey\n");
        rows(SourceFile.SHIPPERS, "1,Blue Anchor\n");
        Files.writeString(
                file(SourceFile.ORDERS),
                "OrderID,CustomerID,EmployeeID,OrderDate,RequiredDate,ShippedDate,ShipVia,Freight,ShipName,ShipAddress,"
                        + "ShipCity,ShipRegion,ShipPostalCode,ShipCountry\n"
                        + ORDER);
        rows(SourceFile.ORDER_DETAILS, "1,7,2.50,4,0\n1,8,10,5,0.1\n1,9,3,1,0\n");
    }

    Path folder() {
        return folder;
    }

    Path file(SourceFile file) {
        return folder.resolve(file.fileName());
    }

    /** Writes a file anew: its header and these rows. */
    Company rows(SourceFile file, String rows) throws IOException {
        Files.writeString(file(file), String.join(",", file.columns()) + "\n" + rows);
        return this;
    }

    /** Adds rows at the end of a file. */
    Company and(SourceFile file, String rows) throws IOException {
        Files.writeString(
                file(file), Files.readString(file(file), StandardCharsets.UTF_8) + rows, StandardCharsets.UTF_8);
        return this;
    }
}
