package org.hallkiosk.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.fuzz.FuzzTargets.Target;

/**
 * Runs one target with Jazzer in a process of its own, led by the coverage of this program's classes. An input that throws,
 * takes more than twenty seconds, or needs more than the heap is kept under {@code src/test/resources/fuzz} as a case for
 * ever.
 */
final class Fuzzing {
    private static final Path WORK = Path.of("target/fuzz");

    private Fuzzing() {}

    /** @param output what Jazzer said */
    record Outcome(boolean clean, String output) {}

    static Outcome run(Target target, Duration time) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(WORK.resolve(target.name()));
        Path inputs = Files.createDirectories(target.inputs());
        Path log = WORK.resolve(target.name() + ".log");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        // A short run is over before the better compiler has paid for itself.
                        "-XX:TieredStopAtLevel=" + (time.toSeconds() < 20 ? 1 : 4),
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.className(),
                        "--instrumentation_includes=org.hallkiosk.**",
                        "--reproducer_path=" + WORK,
                        "-artifact_prefix=" + inputs + "/found-",
                        "-max_total_time=" + Math.max(1, time.toSeconds()),
                        "-max_len=8192",
                        "-timeout=20",
                        "-rss_limit_mb=3000",
                        "-print_final_stats=1",
                        corpus.toString(),
                        inputs.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!jazzer.waitFor(time.plusSeconds(120).toMillis(), TimeUnit.MILLISECONDS)) {
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
