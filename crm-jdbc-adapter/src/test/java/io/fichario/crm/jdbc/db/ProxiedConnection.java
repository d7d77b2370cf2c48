package io.fichario.crm.jdbc.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection through a {@link CountingProxy}: one thread for each direction. */
final class ProxiedConnection {
    private static final int BYTES_AT_ONCE = 64 * 1024;

    private final Socket client;
    private final Socket server;
    private final Runnable answered;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Thread questions = new Thread(this::carryQuestions, "proxy, to the server");
    private final Thread answers = new Thread(this::carryAnswers, "proxy, to the client");

    private ProxiedConnection(Socket client, Socket server, Runnable answered) {
        this.client = client;
        this.server = server;
        this.answered = answered;
    }

    /** Connects a client with the server on that port; the client is closed if there is no server. */
    static ProxiedConnection start(Socket client, int serverPort, Runnable answered) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            ProxiedConnection connection = new ProxiedConnection(client, server, answered);
            connection.begin();
            return connection;
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    void close() throws IOException, InterruptedException {
        client.close();
        server.close();
        questions.join();
        answers.join();
    }

    private void begin() {
        questions.setDaemon(true);
        answers.setDaemon(true);
        questions.start();
        answers.start();
    }

    /** Notes the question before it is passed on, as the answer may be here before this thread goes on. */
    private void carryQuestions() {
        carry(client, server, () -> asked.set(true));
    }

    private void carryAnswers() {
        carry(server, client, () -> {
            if (asked.getAndSet(false)) {
                answered.run();
            }
        });
    }

    /** Passes on what comes until one side ends; then both end, as a driver and a server would see it. */
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
}
