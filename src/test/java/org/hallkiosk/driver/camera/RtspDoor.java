package org.hallkiosk.driver.camera;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The door of an RTSP camera (RFC 2326): asks for a password, notes what it is given, and has no pictures behind it. */
final class RtspDoor implements AutoCloseable {
    /** The credentials that came, as they stand in the header. */
    final List<String> given = new CopyOnWriteArrayList<>();

    private final ServerSocket server;

    RtspDoor() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("rtsp door").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                answerAll(client);
            } catch (IOException left) {
                // The caller hung up, or the door is closed.
            }
        }
    }

    private void answerAll(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        for (String request = in.readLine(); request != null; request = in.readLine()) {
            Map<String, String> headers = headers(in);
            String answer = answer(request, headers);
            out.write(("RTSP/1.0 " + answer + "\r\nCSeq: " + headers.get("CSeq") + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Map<String, String> headers(BufferedReader in) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String answer(String request, Map<String, String> headers) {
        if (request.startsWith("OPTIONS")) {
            return "200 OK\r\nPublic: DESCRIBE";
        }
        String credentials = headers.get("Authorization");
        if (credentials == null) {
            return "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"camera\"";
        }
        given.add(credentials);
        return "404 Not Found";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
