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
import java.util.stream.Stream;
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
            for (Path input : inputs(target)) {
                cases.add(dynamicTest(target.name() + "/" + input.getFileName(), () -> {
                    byte[] bytes = Files.readAllBytes(input);
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(10),
                            () -> assertThatCode(() -> target.feed(bytes)).doesNotThrowAnyException());
                }));
            }
        }
        return cases;
    }

    @Test
    void everyTargetBeginsWithSomethingThatMakesSense() {
        assertThat(FuzzTargets.all())
                .isNotEmpty()
                .allSatisfy(
                        target -> assertThat(inputs(target)).as(target.name()).isNotEmpty());
    }

    private static List<Path> inputs(Target target) throws IOException {
        if (!Files.isDirectory(target.inputs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target.inputs())) {
            return files.sorted().toList();
        }
    }
}
