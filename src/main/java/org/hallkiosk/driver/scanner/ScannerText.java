package org.hallkiosk.driver.scanner;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.driver.scanner.ScannerFraming.Terminator;
import org.hallkiosk.text.CodeText;

/**
 * Cuts a scanner's bytes into codes. It knows no clock: whoever reads the port says when the line has been silent for
 * the framing's pause or its gap. Empty codes are no codes. Not thread-safe.
 *
 * <p>Where no envelope says where a code begins, one that broke off would be glued to the next when that comes before the gap is
 * over. So what comes after a pause is a code of its own when it says so itself: by a symbology identifier, which stands
 * only before a code, or by beginning as the broken one did, because the scanner reads the same code again. Else a line
 * that stalls cannot be told from one that lost something, and the two stay one code, whose own check must refuse it.
 */
final class ScannerText {
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int IDENTIFIER_LENGTH = 3;
    private static final int NO_PAUSE = 0;

    private final ScannerFraming framing;
    private final ScannerTrigger trigger;
    private final Deque<CodeReading> complete = new ArrayDeque<>();
    /** A new one for each code: one that is emptied still holds what stood in it. */
    private ByteArrayOutputStream code = new ByteArrayOutputStream();
    /** Bytes that may turn out to be the reply to a trigger, which comes before the code. */
    private ByteArrayOutputStream perhapsReply = new ByteArrayOutputStream();

    /** How much of the code had come when the line last paused in it. */
    private int beforePause = NO_PAUSE;

    private int refusals;
    private boolean insideEnvelope;
    private boolean tooLong;
    private boolean unwanted;

    ScannerText(ScannerFraming framing, ScannerTrigger trigger) {
        this.framing = framing;
        this.trigger = trigger;
    }

    void accept(byte[] bytes) {
        for (byte b : bytes) {
            if (codeHasBegun()) {
                frame(b);
            } else {
                perhapsReply.write(b);
                passOverReply();
            }
        }
    }

    /** The next code that is complete. */
    Optional<CodeReading> next() {
        return Optional.ofNullable(complete.poll());
    }

    /** Whether bytes have come that do not end yet: silence now means something. */
    boolean awaitsMore() {
        return codeHasBegun() || perhapsReply.size() > 0;
    }

    /** Whether what has begun will be somebody's code. */
    boolean awaitsWantedCode() {
        return awaitsMore() && !unwanted;
    }

    /**
     * Whether the scanner's last two replies were that it will not look: one may be a fault of the line. What it reads all
     * the same is a code.
     */
    boolean triggerRefused() {
        return refusals > 1;
    }

    /** The line was silent for the pause. */
    void pause() {
        beforePause = code.size();
    }

    /** The line was silent for the gap. */
    void silence() {
        releaseHeld();
        if (!codeHasBegun()) {
            return;
        }
        if (framing.terminator() == Terminator.GAP) {
            endCode();
        } else {
            end(new CodeTrouble(tooLong ? Problem.TOO_LONG : Problem.TORN));
        }
    }

    /** Drops the code that has begun, up to its end, and gives those that are complete and were never asked for. */
    List<CodeReading> forget() {
        List<CodeReading> forgotten = new ArrayList<>(complete);
        complete.clear();
        unwanted = codeHasBegun();
        return forgotten;
    }

    private boolean codeHasBegun() {
        return code.size() > 0 || insideEnvelope || tooLong;
    }

    private void passOverReply() {
        ScannerTrigger.Reply reply = trigger.reply(perhapsReply.toByteArray());
        if (reply.length() > 0) {
            perhapsReply = new ByteArrayOutputStream();
            refusals = reply.refused() ? refusals + 1 : 0;
        } else if (reply.length() == 0) {
            releaseHeld();
        }
    }

    private void releaseHeld() {
        byte[] held = perhapsReply.toByteArray();
        perhapsReply = new ByteArrayOutputStream();
        for (byte b : held) {
            frame(b);
        }
    }

    private void frame(byte b) {
        switch (framing.terminator()) {
            case CR -> endOrKeep(b, b == '\r');
            case LF -> endOrKeep(b, b == '\n');
            case CR_LF -> endOrKeep(b, b == '\n' && endsWithCarriageReturn());
            case STX_ETX -> frameEnveloped(b);
            case GAP -> endOrKeep(b, false);
        }
    }

    private void frameEnveloped(byte b) {
        if (b == STX) {
            if (codeHasBegun()) {
                end(new CodeTrouble(Problem.TORN));
            }
            insideEnvelope = true;
        } else if (insideEnvelope) {
            endOrKeep(b, b == ETX);
        } else if (b == ETX) {
            end(new CodeTrouble(Problem.TORN));
        } else {
            keep(b);
        }
    }

    private void endOrKeep(byte b, boolean ends) {
        if (ends) {
            endCode();
        } else {
            keep(b);
        }
    }

    private void keep(byte b) {
        boolean lineEnd = b == '\r' || b == '\n';
        if (lineEnd && !codeHasBegun()) {
            // Left over from a scanner that ends its codes with more than the profile says.
            return;
        }
        // Two more, so that a longest code still has room for the first half of its terminator.
        if (code.size() < framing.longest() + 2) {
            code.write(b);
            if (beforePause != NO_PAUSE && framing.terminator() != Terminator.STX_ETX) {
                beginAnewAfterPause();
            }
        } else {
            tooLong = true;
        }
    }

    private void beginAnewAfterPause() {
        byte[] both = code.toByteArray();
        byte[] broken = withoutLineEnd(Arrays.copyOf(both, beforePause));
        byte[] since = Arrays.copyOfRange(both, beforePause, both.length);
        boolean saysSo = framing.aimPrefix() && since.length == IDENTIFIER_LENGTH && CodeText.isIdentifier(since);
        boolean sameAgain = broken.length >= IDENTIFIER_LENGTH && Arrays.equals(broken, since);
        if (saysSo || sameAgain) {
            // Not reported: the whole code that follows is the better answer, and when that tears too, it says so.
            begin();
            code.writeBytes(since);
        }
    }

    private boolean endsWithCarriageReturn() {
        byte[] soFar = code.toByteArray();
        return tooLong || (soFar.length > 0 && soFar[soFar.length - 1] == '\r');
    }

    private void endCode() {
        byte[] bytes = withoutLineEnd(code.toByteArray());
        if (tooLong || bytes.length > framing.longest()) {
            end(new CodeTrouble(Problem.TOO_LONG));
            return;
        }
        Optional<String> text = CodeText.of(bytes, framing.aimPrefix());
        if (text.isEmpty()) {
            end(new CodeTrouble(Problem.NOT_TEXT));
        } else if (text.get().isEmpty()) {
            begin();
        } else {
            end(new CodeRead(text.get()));
        }
    }

    private static byte[] withoutLineEnd(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\r' || bytes[length - 1] == '\n')) {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }

    private void end(CodeReading reading) {
        if (!unwanted) {
            complete.add(reading);
        }
        begin();
    }

    private void begin() {
        code = new ByteArrayOutputStream();
        beforePause = NO_PAUSE;
        insideEnvelope = false;
        tooLong = false;
        unwanted = false;
    }
}
