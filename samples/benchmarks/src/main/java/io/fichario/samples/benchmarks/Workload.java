package io.fichario.samples.benchmarks;

import java.util.List;

/** What is done and measured. */
enum Workload {
    REGISTER("register (2 contact points, 2 addresses)"),
    LOAD("load"),
    PLACE("place an order of 5 lines"),
    SHIP("ship a part: prepare, then ship a part: dispatch"),
    PAGE("page of 50 by name, of one stage"),
    OVERVIEW("360° read");

    private static final String BETWEEN = ", then ";

    private final String parts;

    Workload(String parts) {
        this.parts = parts;
    }

    /** Returns what it consists of; each part is measured for itself. */
    List<String> parts() {
        return List.of(parts.split(BETWEEN, -1));
    }
}
