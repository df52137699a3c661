package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownAnswerMistakesTest {
    private static final String PERMIT = "services/residence-permit.yaml";

    @Test
    void whatNeedNotBeKnownSaysHowThatIsWritten(@TempDir Path temporary) {
        EditedFolder edited = new EditedFolder(temporary)
                .replace(
                        PERMIT,
                        "{fact: residence.since, required: true}",
                        "{fact: residence.since, required: true, mayBeUnknown: true}");

        assertThat(edited.mistakes())
                .containsExactly(PERMIT + ":" + edited.lineOf(PERMIT, "mayBeUnknown")
                        + " The fact residence.since need not be known, but facts.yaml does not say how that is written. |"
                        + " unknown for residence.since in facts.yaml, or delete mayBeUnknown");
    }
}
