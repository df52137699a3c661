package org.hallkiosk.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.hallkiosk.store.PrintJournal;

/**
 * One applicant's prints in a process of its own, which stops before or after one call to the journal and waits there to
 * be killed. Arguments: state folder, the two printers' ports, the application's id, then {@code before} or {@code after}
 * and the call's place in the row; or {@code never 0}. Says every call, {@code stopped} when it stands, {@code done} at the
 * end.
 */
final class PrintUntilStopped {
    private PrintUntilStopped() {}

    public static void main(String[] arguments) throws Exception {
        String when = arguments[4];
        int stop = Integer.parseInt(arguments[5]);
        AtomicInteger place = new AtomicInteger();
        try (PrintsOfAnApplicant applicant = new PrintsOfAnApplicant(
                Path.of(arguments[0]), arguments[1], arguments[2], journal -> (PrintJournal) Proxy.newProxyInstance(
                        PrintJournal.class.getClassLoader(),
                        new Class<?>[] {PrintJournal.class},
                        (proxy, method, values) -> {
                            int now = place.incrementAndGet();
                            say("call " + method.getName() + " " + values[0]);
                            stopIf(when.equals("before") && now == stop);
                            try {
                                Object answer = method.invoke(journal, values);
                                stopIf(when.equals("after") && now == stop);
                                return answer;
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        }))) {
            applicant.handInAndPrint(arguments[3]);
            say("done");
        }
        System.exit(0);
    }

    private static void stopIf(boolean here) throws InterruptedException {
        if (here) {
            say("stopped");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
