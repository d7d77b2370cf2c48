package io.fichario.samples.quickstart;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.contact.ContactId;
import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.LogManager;

/**
 * Replays the orders of a trading company through the doors of the CRM, keeps them in an embedded file unless another
 * place is named, and prints what they come to. Call it with {@code --help} to see what it can be told.
 */
public final class Quickstart {
    private static final double NANOS = 1e9;

    private final Arguments arguments;
    private final Progress progress;
    private final Refusals refusals = new Refusals();
    private final Warnings warnings = new Warnings();
    private final MovableClock clock = new MovableClock();

    private Quickstart(Arguments arguments, Progress progress) {
        this.arguments = arguments;
        this.progress = progress;
    }

    /**
     * Runs the sample; the process ends with 0, with 1 when the files or the data cannot be reached and with 2 when the arguments are
     * not understood.
     *
     * @param args an optional folder and options
     */
    public static void main(String[] args) {
        quietLibraries();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream screen = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int exitCode = run(List.of(args), out, new Progress(screen, Progress.Style.ofThisProcess()));
        out.flush();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Libraries greet on the error stream, between the lines of progress; a host that set up its logging keeps it. */
    private static void quietLibraries() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream settings = Quickstart.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException unreadable) {
            throw StoppedException.input("the settings of logging are missing from the sample");
        }
    }

    static int run(List<String> words, PrintStream out, Progress progress) {
        try {
            Arguments arguments = Arguments.parse(words);
            List<String> lines = arguments.wish() == Arguments.Wish.HELP
                    ? Arguments.USAGE.lines().toList()
                    : new Quickstart(arguments, progress).report();
            lines.forEach(line -> out.print(line + "\n"));
            return 0;
        } catch (StoppedException stopped) {
            progress.say("quickstart: " + stopped.getMessage() + stopped.hint());
            return stopped.exitCode();
        } catch (CrmException failed) {
            progress.say("quickstart: the CRM could not go on: " + failed.getMessage());
            return 1;
        }
    }

    private List<String> report() {
        long start = System.nanoTime();
        Origin origin = arguments.folder().map(Origin::of).orElseGet(Origin::builtIn);
        Papers papers = PaperReader.read(origin, refusals);
        if (arguments.wish() == Arguments.Wish.START_OVER) {
            arguments.keep().forget();
        }
        try (OpenStore open = arguments.keep().open()) {
            open.remarks().forEach(progress::say);
            Crm crm = Crm.builder(open.store()).clock(clock).build();
            TenantId tenant = filled(crm, origin, papers);
            List<String> lines =
                    Report.of(content(origin, papers, new Shelf(new Doors(crm, tenant, warnings).reading())));
            progress.say("Done in %.1f s.".formatted((System.nanoTime() - start) / NANOS));
            return lines;
        }
    }

    /** Returns the tenant that has the records of these files: of an earlier run, or of this one. */
    private TenantId filled(Crm crm, Origin origin, Papers papers) {
        String rounding = arguments.rounding().name().toLowerCase(Locale.ROOT);
        Replays replays = new Replays(crm, origin.fingerprint() + "-" + rounding);
        Optional<Replay> earlier = arguments.wish() == Arguments.Wish.START_OVER ? Optional.empty() : replays.last();
        if (earlier.isPresent()) {
            return found(crm, earlier.get());
        }
        TenantId tenant = replays.next();
        if (arguments.keep() instanceof Keep.Memory) {
            progress.say("The data are kept in memory, and are gone at the end.");
        } else {
            progress.say("The data are kept in " + arguments.keep().place() + "; the next run will find them.");
        }
        replay(papers, new Doors(crm, tenant, warnings));
        replays.finish(tenant, warnings, refusals);
        return tenant;
    }

    private TenantId found(Crm crm, Replay earlier) {
        TenantId tenant = earlier.tenant();
        warnings.addAll(earlier.warnings());
        refusals.addAll(earlier.refusals());
        CrmSession reading = new Doors(crm, tenant, warnings).reading();
        progress.say(("Found in %s: %,d contacts and %,d orders of an earlier run."
                        + " Nothing is replayed again; --start-over does.")
                .formatted(
                        arguments.keep().place(),
                        reading.contacts().count(Condition.always()),
                        reading.orders().count(Condition.always())));
        return tenant;
    }

    private void replay(Papers papers, Doors doors) {
        papers.orders().stream()
                .map(OrderSheet::orderedOn)
                .min(LocalDate::compareTo)
                .ifPresent(clock::moveTo);
        Map<String, ContactId> customers = new CustomerIntake(doors, refusals, progress).register(papers.customers());
        OrderDesk desk = new OrderDesk(doors, refusals, arguments.rounding(), customers);
        new OrderReplay(desk, clock, progress).replay(papers.orders());
    }

    private Report.Content content(Origin origin, Papers papers, Shelf shelf) {
        Figures figures = shelf.figures();
        String period = figures.period()
                .map(days -> days.first() + " to " + days.last())
                .orElse("no orders");
        List<String> title =
                List.of("Replayed   " + origin, "Ordered    " + period, "Rounding   " + arguments.rounding());
        Report.Counts counts = new Report.Counts(papers.counts(), shelf.contacts(), shelf.shipments());
        return new Report.Content(title, figures, counts, warnings, refusals.all());
    }
}
