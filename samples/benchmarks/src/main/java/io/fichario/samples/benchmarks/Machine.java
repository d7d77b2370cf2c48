package io.fichario.samples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** On what it was measured, as far as figures depend on it. */
final class Machine {
    private static final int FLUSHES = 200;
    private static final int PAGE = 8_192;
    private static final double BYTES_IN_GIB = 1024.0 * 1024 * 1024;
    private static final double NANOSECONDS_IN_MICROSECOND = 1_000;

    private Machine() {}

    /** Returns it in one sentence. */
    static String described() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%d cores, %.0f GiB of memory, %s, JDK %s; to flush 8 KiB takes the disk %,.0f µs (median)",
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / BYTES_IN_GIB,
                System.getProperty("os.name"),
                Runtime.version().feature(),
                flush());
    }

    /** Commits that last are as slow as this, whoever makes them. */
    private static double flush() {
        Path folder = Scratch.folder("disk");
        long[] taken = new long[FLUSHES];
        try (FileChannel file =
                FileChannel.open(folder.resolve("file"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FLUSHES; i++) {
                file.write(ByteBuffer.allocate(PAGE), (long) i * PAGE);
                long start = System.nanoTime();
                file.force(false);
                taken[i] = System.nanoTime() - start;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            Scratch.delete(folder);
        }
        Arrays.sort(taken);
        return taken[FLUSHES / 2] / NANOSECONDS_IN_MICROSECOND;
    }
}
