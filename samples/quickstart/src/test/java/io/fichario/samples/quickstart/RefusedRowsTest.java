package io.fichario.samples.quickstart;

import static io.fichario.samples.quickstart.SourceFile.CUSTOMERS;
import static io.fichario.samples.quickstart.SourceFile.EMPLOYEES;
import static io.fichario.samples.quickstart.SourceFile.ORDERS;
import static io.fichario.samples.quickstart.SourceFile.ORDER_DETAILS;
import static io.fichario.samples.quickstart.SourceFile.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that cannot be taken are named with file, row and reason, and the rest is replayed all the same. */
class RefusedRowsTest {
    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void writeFiles() throws IOException {
        company = new Company(folder);
    }

    @Test
    void whenAllIsWellNothingIsRefused() {
        assertThat(run()).contains("Nothing.", "goods 58.00", "freight 5.00", "orders.csv 1 1");
    }

    @Test
    void aCustomerOfAnUnknownCountryIsRefusedWithTheOrders() throws IOException {
        company.and(CUSTOMERS, "NEREI,Nereid,P. T.,1 Coral Arcade,Poseidonis,,1,Atlantis,\n")
                .and(ORDERS, Company.ORDER.replace("1,ACME", "2,NEREI"));
        assertThat(run())
                .contains("customers.csv 3 Country 'Atlantis' is no country that is known")
                .contains("orders.csv 3 CustomerID 'NEREI' was not registered")
                .contains("goods 58.00");
    }

    @Test
    void aCustomerWithoutANameIsRefusedByTheCrm() throws IOException {
        company.and(CUSTOMERS, "NONAM,,,,,,,,\n");
        assertThat(run()).anyMatch(line -> line.startsWith("customers.csv 3 name: "));
    }

    @Test
    void aCustomerWithoutAddressAndPhoneIsRegistered() throws IOException {
        company.and(CUSTOMERS, "PLAIN,Plain,,,,,,,\n");
        assertThat(run()).contains("Nothing.", "customers.csv 2 2");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefusedTheSecondTime() throws IOException {
        company.and(CUSTOMERS, "ACME,Other,,,,,,,\n")
                .and(EMPLOYEES, "1,Other,Other\n")
                .and(ORDERS, Company.ORDER);
        assertThat(run())
                .contains("customers.csv 3 CustomerID 'ACME' is in row 2 already")
                .contains("employees.csv 3 EmployeeID '1' is there already")
                .contains("orders.csv 3 OrderID '1' is in row 2 already")
                .contains("goods 58.00");
    }

    @Test
    void aLineThatTheCrmRefusesIsNamedAtItsOwnRow() throws IOException {
        company.and(ORDER_DETAILS, "1,7,2.50,0,0\n");
        assertThat(run())
                .anyMatch(line -> line.startsWith("order_details.csv 5 quantity: "))
                .contains("orders.csv 2 not placed, as a line of it was refused");
    }

    @Test
    void aLineThatFitsNowhereIsRefused() throws IOException {
        company.and(ORDER_DETAILS, "99,7,2.50,1,0\n");
        assertThat(run()).contains("order_details.csv 5 OrderID '99' is not in orders.csv", "goods 58.00");
    }

    @Test
    void anOrderIsNotPlacedWithoutALineThatCannotBeRead() throws IOException {
        company.and(ORDER_DETAILS, "1,7\n").rows(PRODUCTS, "7,Tea\n8,Coffee\n");
        assertThat(run())
                .contains("order_details.csv 5 has 2 fields, the header has 5")
                .contains("order_details.csv 4 ProductID '9' is not in products.csv")
                .contains("orders.csv 2 not placed, as a line of it was refused")
                .contains("goods 0.00");
    }

    @Test
    void aDayThatIsNoneAndOneBeforeTheOrderAreRefused() throws IOException {
        company.and(ORDERS, Company.ORDER.replace("1,ACME", "2,ACME").replace("2025-03-03", "2025-02-30"))
                .and(ORDERS, Company.ORDER.replace("1,ACME", "3,ACME").replace("2025-03-04", "2025-03-02"));
        assertThat(run())
                .contains("orders.csv 3 OrderDate '2025-02-30' is not a day such as")
                .contains("orders.csv 4 ShippedDate 2025-03-02 is before OrderDate");
    }

    private List<String> run() {
        Run run = Run.of(folder);
        assertThat(run.exitCode()).as(run.screen()).isZero();
        return run.lines();
    }
}
