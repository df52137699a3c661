package org.hallkiosk.driver.javapos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.DataEvent;
import jpos.events.ErrorEvent;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.driver.javapos.TestServiceFactory.Misbehaviour;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;
import org.jspecify.annotations.Nullable;

/** A JavaPOS service for a scanner on a serial port that ends its codes with CR. */
final class TestScannerService extends TestService {
    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    /** The code that came last, by port: a test cannot ask the service, which only its driver knows. */
    private static final Map<String, byte[]> HEARD = new ConcurrentHashMap<>();

    private final String port;
    private volatile byte[] data = new byte[0];
    private volatile boolean events;

    TestScannerService(String port, Misbehaviour misbehaviour) {
        super(port, SerialLine.of8N1(9_600), misbehaviour);
        this.port = port;
    }

    /** Whether this code is the last that came in whole at this port, wanted or not. */
    static boolean heard(String port, String code) {
        return Arrays.equals(HEARD.get(port), code.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    @Nullable Object answer(String method, Object[] arguments) throws JposException, InterruptedException {
        switch (method) {
            case "setDeviceEnabled" -> Thread.ofPlatform().daemon().start(this::listen);
            case "setDataEventEnabled" -> events = (boolean) arguments[0];
            case "clearInput" -> used();
            case "getScanDataLabel" -> {
                return data.clone();
            }
            default -> {}
        }
        return null;
    }

    private void listen() {
        try {
            while (true) {
                for (byte b : connection().read(Deadline.after(Duration.ofSeconds(1)))) {
                    if (b == '\r') {
                        data = code.toByteArray();
                        code.reset();
                        HEARD.put(port, data);
                        if (events) {
                            events = false;
                            callbacks().fireDataEvent(new DataEvent(callbacks().getEventSource(), 0));
                        }
                    } else {
                        code.write(b);
                    }
                }
            }
        } catch (TransportException gone) {
            callbacks()
                    .fireErrorEvent(new ErrorEvent(
                            callbacks().getEventSource(),
                            JposConst.JPOS_E_NOHARDWARE,
                            0,
                            JposConst.JPOS_EL_INPUT,
                            JposConst.JPOS_ER_CLEAR));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
