package io.fichario.samples.quickstart;

import java.util.List;
import java.util.Map;

/**
 * Everything that the files say and that fits together.
 *
 * @param customers the rows of the customers, each key once
 * @param orders the orders
 * @param counts how many rows each file has
 */
record Papers(List<Row> customers, List<OrderSheet> orders, Map<SourceFile, Integer> counts) {
    Papers {
        customers = List.copyOf(customers);
        orders = List.copyOf(orders);
        counts = Map.copyOf(counts);
    }
}
