package org.hallkiosk.driver.javapos;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import jpos.JposConst;
import jpos.JposException;
import jpos.services.EventCallbacks;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.driver.javapos.TestServiceFactory.Misbehaviour;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.SerialTransport;
import org.hallkiosk.transport.TransportException;
import org.jspecify.annotations.Nullable;

/** What every service has: opening, claiming and closing its port, and the ways of being a bad one. */
abstract class TestService implements InvocationHandler {
    private final String port;
    private final SerialLine line;
    private final Misbehaviour misbehaviour;
    private @Nullable EventCallbacks callbacks;
    private @Nullable Connection connection;

    TestService(String port, SerialLine line, Misbehaviour misbehaviour) {
        this.port = port;
        this.line = line;
        this.misbehaviour = misbehaviour;
    }

    /** A method of the device's own; null where the answer is nothing. */
    abstract @Nullable Object answer(String method, Object[] arguments) throws JposException, InterruptedException;

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        Object answer = switch (method.getName()) {
            case "open" -> opened((EventCallbacks) given[1]);
            case "getDeviceServiceVersion" -> 1_010_000;
            case "claim" -> claimed();
            case "close" -> closed();
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> System.identityHashCode(proxy) == System.identityHashCode(given[0]);
            default -> answer(method.getName(), given);
        };
        return answer == null ? nothing(method.getReturnType()) : answer;
    }

    private @Nullable Object opened(EventCallbacks given) throws InterruptedException {
        callbacks = given;
        switch (misbehaviour) {
            case HANGS_WHEN_OPENED -> hang();
            case THROWS_WHEN_OPENED -> throw new IllegalStateException("a bug of the maker's");
            case LACKS_A_LIBRARY -> throw new UnsatisfiedLinkError("no maker in java.library.path");
            default -> {}
        }
        return null;
    }

    private @Nullable Object claimed() throws JposException, InterruptedException {
        try {
            connection = new SerialTransport(port, line).open(Deadline.after(Duration.ofSeconds(2)));
            return null;
        } catch (TransportException trouble) {
            throw new JposException(JposConst.JPOS_E_NOHARDWARE, String.valueOf(trouble.getMessage()));
        }
    }

    private @Nullable Object closed() throws InterruptedException {
        if (misbehaviour == Misbehaviour.HANGS_WHEN_CLOSED) {
            hang();
        }
        Connection open = connection;
        if (open != null) {
            open.close();
        }
        return null;
    }

    /** As the misbehaviour wants it when the device is used. */
    final void used() throws InterruptedException {
        switch (misbehaviour) {
            case HANGS_WHEN_USED -> hang();
            case THROWS_WHEN_USED -> throw new StackOverflowError();
            default -> {}
        }
    }

    final boolean misbehaves(Misbehaviour how) {
        return misbehaviour == how;
    }

    static void hang() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    final EventCallbacks callbacks() {
        EventCallbacks given = callbacks;
        if (given == null) {
            throw new IllegalStateException("not open");
        }
        return given;
    }

    final Connection connection() {
        Connection open = connection;
        if (open == null) {
            throw new IllegalStateException("not claimed");
        }
        return open;
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == String.class ? "" : null;
    }
}
