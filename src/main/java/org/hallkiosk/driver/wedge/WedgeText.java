package org.hallkiosk.driver.wedge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.driver.wedge.WedgeFraming.Terminator;
import org.hallkiosk.text.CodeText;

/**
 * Cuts what is typed into codes. It knows no clock: whoever reads the keys says when they have paused for the framing's
 * gap. Not thread-safe.
 */
final class WedgeText {
    private final WedgeFraming framing;
    private final Deque<CodeReading> complete = new ArrayDeque<>();
    /** A new one each time: one that is emptied still holds what stood in it. */
    private StringBuilder code = new StringBuilder();

    private boolean begun;
    private boolean notText;
    private boolean torn;
    private boolean tooLong;
    private boolean unwanted;

    WedgeText(WedgeFraming framing) {
        this.framing = framing;
    }

    void accept(Typed typed) {
        switch (typed) {
            case Typed.Sign(char value) -> keep(value);
            case Typed.NoCharacter _ -> {
                begun = true;
                notText = true;
            }
            case Typed.Gap _ -> {
                begun = true;
                torn = true;
            }
            case Typed.Enter _ -> end(framing.terminator() == Terminator.ENTER);
            case Typed.Tab _ -> end(framing.terminator() == Terminator.TAB);
        }
    }

    Optional<CodeReading> next() {
        return Optional.ofNullable(complete.poll());
    }

    /** Whether keys have come that do not end yet: silence now means something. */
    boolean awaitsMore() {
        return begun;
    }

    /** Whether what has begun will be somebody's code. */
    boolean awaitsWantedCode() {
        return begun && !unwanted;
    }

    /** Nothing was typed for the gap. */
    void silence() {
        if (begun) {
            end(framing.terminator() == Terminator.GAP);
        }
    }

    /** Drops the code that has begun, up to its end, and gives those that are complete and were never asked for. */
    List<CodeReading> forget() {
        List<CodeReading> forgotten = new ArrayList<>(complete);
        complete.clear();
        unwanted = begun;
        return forgotten;
    }

    private void keep(char value) {
        begun = true;
        if (code.length() < framing.longest()) {
            code.append(value);
        } else {
            tooLong = true;
        }
    }

    /** @param whole whether it ended as a code must end */
    private void end(boolean whole) {
        boolean finger = !whole && !torn && code.length() < framing.shortest();
        if (begun && !unwanted && !finger) {
            reading(whole).ifPresent(complete::add);
        }
        begun = false;
        notText = false;
        torn = false;
        tooLong = false;
        unwanted = false;
        code = new StringBuilder();
    }

    private Optional<CodeReading> reading(boolean whole) {
        if (torn || !whole) {
            return Optional.of(new CodeTrouble(tooLong ? Problem.TOO_LONG : Problem.TORN));
        }
        if (notText) {
            return Optional.of(new CodeTrouble(Problem.NOT_TEXT));
        }
        if (tooLong) {
            return Optional.of(new CodeTrouble(Problem.TOO_LONG));
        }
        return CodeText.of(code.toString().getBytes(StandardCharsets.US_ASCII), framing.aimPrefix())
                .filter(text -> !text.isEmpty())
                .map(CodeRead::new);
    }
}
