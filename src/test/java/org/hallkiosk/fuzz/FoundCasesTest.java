package org.hallkiosk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.fuzz.FuzzTargets.Target;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer begins with, and what it once found, must stay harmless. */
class FoundCasesTest {

    @TestFactory
    List<DynamicTest> noInputThrowsAnythingButTheDeclaredOrTakesLong() throws IOException {
        List<DynamicTest> cases = new ArrayList<>();
        for (Target target : FuzzTargets.all()) {
            for (Path input : target.keptInputs()) {
                cases.add(dynamicTest(target.name() + "/" + input.getFileName(), () -> {
                    byte[] bytes = Files.readAllBytes(input);
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(10),
                            () -> assertThatCode(() -> target.handle().invoke(bytes))
                                    .doesNotThrowAnyException());
                }));
            }
        }
        return cases;
    }

    @Test
    void everyTargetBeginsWithSomethingThatMakesSense() {
        assertThat(FuzzTargets.all())
                .isNotEmpty()
                .allSatisfy(target ->
                        assertThat(target.keptInputs()).as(target.name()).isNotEmpty());
    }
}
