package io.fichario.samples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Stands before a server and keeps each answer back for some time, as a network between them would. */
final class DelayingProxy implements AutoCloseable {
    private static final int BYTES_AT_ONCE = 64 * 1024;

    private final int serverPort;
    private final long delay;
    private final ServerSocket entrance;

    private DelayingProxy(int serverPort, Duration delay, ServerSocket entrance) {
        this.serverPort = serverPort;
        this.delay = delay.toNanos();
        this.entrance = entrance;
    }

    static DelayingProxy to(int serverPort, Duration delay) {
        try {
            ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            DelayingProxy proxy = new DelayingProxy(serverPort, delay, entrance);
            start(proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                AtomicBoolean asked = new AtomicBoolean();
                start(() -> carry(client, server, () -> asked.set(true)));
                start(() -> carry(server, client, () -> answered(asked)));
            } catch (IOException closed) {
                // this proxy was closed, or the server was, which the client finds out
            }
        }
    }

    /** Only the first part of an answer waits: the rest of it is on its way. */
    private void answered(AtomicBoolean asked) {
        if (asked.getAndSet(false)) {
            long end = System.nanoTime() + delay;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
    }

    private static void carry(Socket from, Socket to, Runnable first) {
        byte[] buffer = new byte[BYTES_AT_ONCE];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                first.run();
                out.write(buffer, 0, count);
            }
        } catch (IOException closed) {
            // the other side has closed
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
