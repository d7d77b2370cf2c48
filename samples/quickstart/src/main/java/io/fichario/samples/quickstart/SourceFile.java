package io.fichario.samples.quickstart;

import java.util.List;

/** The files of a company, and the columns of each that the replay reads; the first one is the key. */
public enum SourceFile {
    CUSTOMERS("customers.csv", "CustomerID,CompanyName,ContactName,Address,City,Region,PostalCode,Country,Phone"),
    EMPLOYEES("employees.csv", "EmployeeID,LastName,FirstName"),
    PRODUCTS("products.csv", "ProductID,ProductName"),
    SHIPPERS("shippers.csv", "ShipperID,CompanyName"),
    ORDERS(
            "orders.csv",
            "OrderID,CustomerID,EmployeeID,OrderDate,ShippedDate,ShipVia,Freight,"
                    + "ShipName,ShipAddress,ShipCity,ShipRegion,ShipPostalCode,ShipCountry"),
    ORDER_DETAILS("order_details.csv", "OrderID,ProductID,UnitPrice,Quantity,Discount");

    private final String fileName;
    private final String header;

    SourceFile(String fileName, String header) {
        this.fileName = fileName;
        this.header = header;
    }

    String fileName() {
        return fileName;
    }

    List<String> columns() {
        return List.of(header.split(",", -1));
    }
}
