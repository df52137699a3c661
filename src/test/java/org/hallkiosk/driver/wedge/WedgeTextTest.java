package org.hallkiosk.driver.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.driver.wedge.WedgeFraming.Terminator;
import org.junit.jupiter.api.Test;

class WedgeTextTest {
    private final WedgeText text =
            new WedgeText(new WedgeFraming(Terminator.ENTER, 3, 100, true, Duration.ofMillis(100)));

    @Test
    void aTornTailIsNoCodeAndIsNotGluedToTheNext() {
        type("A01");
        text.silence();
        typeWhole("A017");
        assertThat(text.next()).contains(new CodeTrouble(Problem.TORN));
        assertThat(text.next()).contains(new CodeRead("A017"));
        assertThat(text.next()).isEmpty();
    }

    @Test
    void lostKeysBetweenTwoCodesMakeNoCodeOfBoth() {
        type("A01");
        text.accept(new Typed.Gap());
        typeWhole("7A018");
        typeWhole("A019");
        assertThat(text.next()).contains(new CodeTrouble(Problem.TORN));
        assertThat(text.next()).contains(new CodeRead("A019"));
    }

    @Test
    void anotherKeyThanTheTerminatorEndsNoCode() {
        type("A01");
        text.accept(new Typed.Tab());
        typeWhole("A017");
        assertThat(text.next()).contains(new CodeTrouble(Problem.TORN));
        assertThat(text.next()).contains(new CodeRead("A017"));
    }

    private void typeWhole(String code) {
        type(code);
        text.accept(new Typed.Enter());
    }

    private void type(String code) {
        code.chars().forEach(sign -> text.accept(new Typed.Sign((char) sign)));
    }
}
