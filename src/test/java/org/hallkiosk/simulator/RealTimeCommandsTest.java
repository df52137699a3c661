package org.hallkiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.simulator.RealTimeCommands.Data;
import org.hallkiosk.simulator.RealTimeCommands.StatusQuestion;
import org.hallkiosk.simulator.RealTimeCommands.Taken;
import org.junit.jupiter.api.Test;

class RealTimeCommandsTest {

    private static List<Taken> take(int... bytes) {
        RealTimeCommands commands = new RealTimeCommands();
        List<Taken> taken = new ArrayList<>();
        for (int b : bytes) {
            taken.addAll(commands.accept(b));
        }
        return taken;
    }

    @Test
    void aStatusQuestionIsTakenOutOfTheMiddleOfAnything() {
        assertThat(take('A', 0x10, 0x04, 0x02, 'B'))
                .containsExactly(new Data('A'), new StatusQuestion(2), new Data('B'));
    }

    @Test
    void whatOnlyBeginsLikeAQuestionGoesThrough() {
        assertThat(take(0x10, 0x05, 0x10, 0x04, 0x07))
                .containsExactly(new Data(0x10), new Data(0x05), new Data(0x10), new Data(0x04), new Data(0x07));
        assertThat(take(0x10, 0x10, 0x04, 0x01)).containsExactly(new Data(0x10), new StatusQuestion(1));
    }
}
