package org.hallkiosk.transcript;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hallkiosk.transcript.PrinterExchange.Question;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transcript.Transcript.Wire;
import org.jspecify.annotations.Nullable;

/**
 * A document printer on a real port of loopback, which is asked exactly what its script says and in this order. After the
 * first question that differs it hangs up on every other.
 */
final class PlayedPrinter implements PlayedWire, AutoCloseable {
    private final PrinterPort port;
    private final Deque<Wire> script = new ArrayDeque<>();
    private @Nullable String parted;

    PlayedPrinter() throws IOException {
        this.port = new PrinterPort(this::answer);
    }

    String address() {
        return port.address();
    }

    /** A step that opens the printer finds it switched on. */
    @Override
    public void goOn(Step step) throws IOException {
        if (step.call() instanceof Call.Open) {
            port.plugIn();
        }
        synchronized (script) {
            script.clear();
            script.addAll(step.wire());
            unplugWhenItIsTime();
        }
    }

    @Override
    public Optional<String> difference(String outcome) {
        synchronized (script) {
            if (parted != null) {
                return Optional.of(parted);
            }
            return script.peek() instanceof Wire.Asked(PrinterExchange next)
                    ? Optional.of("the driver came to \"%s\" and did not ask %s".formatted(outcome, next.operation()))
                    : Optional.empty();
        }
    }

    private boolean answer(byte[] body, OutputStream connection) throws IOException {
        Question question = Question.read(body);
        synchronized (script) {
            if (parted == null) {
                parted = differenceOf(question);
            }
            if (parted != null || !(script.poll() instanceof Wire.Asked(PrinterExchange awaited))) {
                return false;
            }
            if (awaited.answer().isPresent()) {
                PrinterExchange.Answer answer = awaited.answer().get();
                connection.write(
                        PrinterExchange.encoded(answer, question.message().requestId()));
                connection.flush();
                unplugWhenItIsTime();
                return !(answer instanceof PrinterExchange.Answer.HungUp);
            }
            return true;
        }
    }

    private @Nullable String differenceOf(Question question) {
        return script.peek() instanceof Wire.Asked(PrinterExchange awaited)
                ? awaited.difference(question).orElse(null)
                : "expected no further question, was asked " + question.operation();
    }

    private void unplugWhenItIsTime() {
        if (script.peek() instanceof Wire.Cut) {
            script.remove();
            port.unplug();
        }
    }

    @Override
    public void close() {
        port.close();
    }
}
