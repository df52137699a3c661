package org.hallkiosk.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hallkiosk.fuzz.FuzzTargets.Target;

/**
 * Runs targets with Jazzer in a process of its own, led by the coverage of this program's classes. An input that throws,
 * takes more than a minute, or needs more than the heap is kept under {@code src/test/resources/fuzz} as a case for ever.
 */
final class Fuzzing {
    private static final Path WORK = Path.of("target/fuzz");

    private Fuzzing() {}

    /** @param output what Jazzer said */
    record Outcome(boolean clean, String output) {}

    /**
     * How much is tried.
     *
     * @param option that tells Jazzer
     * @param compiler how far the JVM goes in compiling: a short run is over before the better compiler has paid for itself
     */
    private record Amount(String option, int compiler, Duration longest) {
        private static final Duration START_AND_END = Duration.ofMinutes(5);

        static Amount of(Duration time) {
            return new Amount("-max_total_time=" + Math.max(1, time.toSeconds()), 4, time.plus(START_AND_END));
        }

        static Amount of(int inputs) {
            return new Amount("-runs=" + inputs, 1, START_AND_END);
        }
    }

    static Outcome run(Target target, Duration time) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(WORK.resolve(target.name()));
        Path inputs = Files.createDirectories(target.inputs());
        return run(target.className(), target.name(), Amount.of(time), corpus, inputs, inputs);
    }

    /**
     * All of them in one process, beginning with what is kept of each. Counted and not timed, so that a busy machine tries
     * as much as an idle one.
     *
     * @param number of inputs, and no more
     */
    static Outcome runTogether(int number) throws IOException, InterruptedException {
        Path work = Files.createDirectories(WORK.resolve("together"));
        Path inputs = Files.createTempDirectory(work, "inputs");
        Path corpus = Files.createTempDirectory(work, "corpus");
        Path found = Files.createTempDirectory(work, "found");
        AllTargets.gatherInputs(inputs);
        Outcome outcome = run(AllTargets.class.getName(), "together", Amount.of(number), corpus, inputs, found);
        try (Stream<Path> files = Files.list(found)) {
            for (Path file : files.toList()) {
                AllTargets.keep(file);
            }
        }
        return outcome;
    }

    private static Outcome run(String targetClass, String name, Amount amount, Path corpus, Path inputs, Path found)
            throws IOException, InterruptedException {
        Path log = WORK.resolve(name + ".log");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=" + amount.compiler(),
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + targetClass,
                        "--instrumentation_includes=org.hallkiosk.**",
                        "--reproducer_path=" + WORK,
                        "-artifact_prefix=" + found + "/found-",
                        amount.option(),
                        "-max_len=8192",
                        // Long, because the first input waits for schemas to be read, and others share the machine.
                        "-timeout=60",
                        "-rss_limit_mb=3000",
                        "-print_final_stats=1",
                        corpus.toString(),
                        inputs.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!jazzer.waitFor(amount.longest().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome(false, "Jazzer did not end\n" + Files.readString(log));
            }
            return new Outcome(jazzer.exitValue() == 0, Files.readString(log));
        } finally {
            jazzer.destroyForcibly();
        }
    }

    /** The lines that matter to whoever looks: what was found, and how much was tried. */
    static List<String> summary(Outcome outcome) {
        return outcome.output()
                .lines()
                .filter(line -> line.startsWith("== Java Exception")
                        || line.startsWith("\tat org.hallkiosk")
                        || line.startsWith("stat::number_of_executed_units")
                        || line.contains("ERROR: libFuzzer")
                        || line.startsWith("artifact_prefix"))
                .limit(12)
                .toList();
    }
}
