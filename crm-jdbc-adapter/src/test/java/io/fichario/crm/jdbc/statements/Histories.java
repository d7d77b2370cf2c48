package io.fichario.crm.jdbc.statements;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.record.CrmRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Parts of a history that are loaded: those that follow what is there, in each of the ways to write them, and others. */
final class Histories {
    private final List<Deed> all = new ArrayList<>();

    private Histories() {}

    static List<Deed> all() {
        Histories histories = new Histories();
        histories.addErasures();
        histories.addNotes();
        for (int i = 0; i < Neighbours.ONE.all().size(); i += Rich.EACH) {
            histories.addType(i);
        }
        return histories.all;
    }

    private void load(String name, Function<Rich, Stream<Change>> history) {
        all.add(new Deed(name, true, (store, rich) -> {
            store.load(history.apply(rich));
            return "done";
        }));
    }

    private void addErasures() {
        load("an erasure loaded", rich -> Stream.of(bare(rich, ChangeKind.ERASED)));
        load(
                "a change loaded with its place",
                rich -> Stream.of(bare(rich, ChangeKind.UPDATED).at(90)));
        all.add(new Deed("loaded and numbered", true, (store, rich) -> {
            store.load(Stream.of(bare(rich, ChangeKind.UPDATED)));
            return store.number(rich.tenant());
        }));
    }

    private static Change bare(Rich rich, ChangeKind kind) {
        return Deed.next(rich, Rich.bare(rich.note(1)), kind);
    }

    private void addNotes() {
        load("a taken code loaded", rich -> Stream.of(Deed.created(rich, Rich.keyed(rich.note(9), Rich.SHARED + "1"))));
        load(
                "a code of the neighbour loaded",
                rich -> Stream.of(Deed.created(rich, Rich.keyed(rich.note(9), "of one1"))));
        load(
                "a code handed on between two changes of who gets it",
                rich -> Stream.of(
                        Deed.next(rich, Rich.bare(rich.note(2)), ChangeKind.UPDATED),
                        bare(rich, ChangeKind.UPDATED),
                        Deed.stale(rich, Rich.keyed(rich.note(2), Rich.SHARED + "1"))));
        load(
                "a place that is taken",
                rich -> Stream.of(bare(rich, ChangeKind.UPDATED).at(1)));
    }

    private void addType(int place) {
        Function<Rich, CrmRecord> record = rich -> rich.all().get(place);
        load(
                "made bare by a load " + place,
                rich -> Stream.of(Deed.next(rich, Rich.bare(record.apply(rich)), ChangeKind.UPDATED)));
        load("deleted by a load " + place, rich -> Stream.of(Deed.next(rich, record.apply(rich), ChangeKind.DELETED)));
        load("created again by a load " + place, rich -> Stream.of(Deed.created(rich, record.apply(rich))));
        load("a version too far " + place, rich -> Stream.of(Deed.stale(rich, record.apply(rich))));
    }
}
