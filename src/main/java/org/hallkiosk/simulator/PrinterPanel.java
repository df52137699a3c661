package org.hallkiosk.simulator;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Name;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * What a hand would do at a real printer's front: fill or empty its tray, and have it say its other troubles. Talks to
 * ippeveprinter's web page and to its IPP port.
 */
final class PrinterPanel {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String NAME_OF_STATE_JOB = "simulator-tells-its-state";

    private final int port;
    private final DocumentPrinterModel model;

    PrinterPanel(int port, DocumentPrinterModel model) {
        this.port = port;
        this.model = model;
    }

    /**
     * Sheets in the tray, as the printer's own web page sets them: at none it reports {@code media-empty} and starts no
     * job, under 25 {@code media-low}. False when the printer is silent or gone.
     */
    boolean load(int sheets) throws InterruptedException {
        // One tray that is empty makes the printer empty.
        String query = model.trays().stream()
                .map(tray ->
                        "size" + tray + "=iso_a4_210x297mm&type" + tray + "=stationery&level" + tray + "=" + sheets)
                .collect(Collectors.joining("&"));
        URI media = URI.create("http://127.0.0.1:" + port + "/media?" + query);
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(media).timeout(PATIENCE).build();
            return send(request).statusCode() == 200;
        } catch (IOException notNow) {
            return false;
        }
    }

    /**
     * Sends an empty job whose command tells the printer's state: the only way to change that of a printer which prints
     * nothing. It prints nothing itself. False when the printer is busy, silent or gone.
     */
    boolean tellState() throws InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        IppPacket job = IppPacket.printJob(URI.create("ipp://localhost:" + port + "/ipp/print"))
                .putOperationAttributes(
                        Types.jobName.of(new Name(NAME_OF_STATE_JOB)),
                        Types.documentFormat.of(model.formats().getFirst()))
                .build();
        new IppOutputStream(body).write(job);
        body.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ipp/print"))
                .header("Content-Type", "application/ipp")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try {
            HttpResponse<byte[]> answer = send(request);
            // Octets 2 and 3 are the IPP status code; successful ones are under 0x0100 (RFC 8010, 3.1.8).
            return answer.statusCode() == 200 && answer.body().length > 3 && answer.body()[2] == 0;
        } catch (IOException notNow) {
            return false;
        }
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            try {
                return http.send(request, BodyHandlers.ofByteArray());
            } finally {
                http.shutdownNow();
            }
        }
    }
}
