package io.fichario.samples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes orders of rows by the names that these refer to.
 *
 * @param employees the names of the employees
 * @param shippers the names of the carriers
 * @param products the names of the articles
 */
record OrderSheets(Lookup employees, Lookup shippers, Lookup products) {

    OrderSheet.Line line(Row row) throws RefusedException {
        return new OrderSheet.Line(row, products.of(row, "ProductID"));
    }

    OrderSheet order(Row row, List<OrderSheet.Line> lines) throws RefusedException {
        LocalDate orderedOn = row.day("OrderDate").orElseThrow(() -> row.refused("OrderDate is empty"));
        return new OrderSheet(
                row,
                row.required("OrderID"),
                row.required("CustomerID"),
                employees.of(row, "EmployeeID"),
                orderedOn,
                departure(row, orderedOn),
                List.copyOf(lines));
    }

    private Optional<OrderSheet.Departure> departure(Row row, LocalDate orderedOn) throws RefusedException {
        Optional<LocalDate> day = row.day("ShippedDate");
        if (day.isEmpty()) {
            return Optional.empty();
        }
        if (day.get().isBefore(orderedOn)) {
            throw row.refused("ShippedDate " + day.get() + " is before OrderDate " + orderedOn);
        }
        return Optional.of(new OrderSheet.Departure(day.get(), shippers.of(row, "ShipVia")));
    }
}
