package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code kiosk} on machines that are not this one: only the tools that it may count on, and JDKs, Maven and
 * apt that write down how they were called.
 */
class KioskScriptTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "env",
            "readlink",
            "dirname",
            "sed",
            "find",
            "sort",
            "sha256sum",
            "cat",
            "mkdir",
            "rm",
            "touch",
            "mv",
            "sleep",
            "head",
            "grep",
            "date");

    private static final String BUILD = """
            echo "mvn $*" >>"$CALLS"
            [ ! -e "$FAIL_BUILD" ] || { echo "an error in Some.java"; exit 1; }
            mkdir -p target/lib && : >target/hall-kiosk.jar
            """;

    @TempDir
    Path machine;

    private final Map<String, String> environment = new HashMap<>();
    private Path project;
    private Path calls;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void aMachineWithAProject() throws IOException {
        for (String tool : TOOLS) {
            Path real = Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createDirectories(machine.resolve("bin"));
            Files.createSymbolicLink(machine.resolve("bin").resolve(tool), real);
        }
        project = machine.resolve("a project");
        Files.createDirectories(project.resolve(".mvn"));
        for (String folder : List.of("src/main/java", "kiosk-config/text", "kiosk-config/schema", "devices/schema")) {
            Files.createDirectories(project.resolve(folder));
        }
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("kiosk"), project.resolve("kiosk"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        calls = Files.createFile(machine.resolve("calls"));
        environment.put("PATH", machine.resolve("bin").toString());
        environment.put("HOME", machine.resolve("home").toString());
        environment.put("HALL_KIOSK_JDKS", machine.resolve("jvm").toString());
        environment.put("CALLS", calls.toString());
        environment.put("FAIL_BUILD", machine.resolve("fail-build").toString());
        program("mvn", BUILD);
        program("id", "echo 1000");
    }

    @Test
    void javaHomeAtAnOldJdkIsPassedOver() throws Exception {
        environment.put("JAVA_HOME", jdk("old-17", "17.0.12").toString());
        Path wanted = jdk("jvm/new-25", "25.0.1");
        Run run = kiosk("doctor");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(wanted + " ").endsWith("org.hallkiosk.app.Main doctor\n");
    }

    @Test
    void aJdkOfSdkmanIsFound() throws Exception {
        Path wanted = jdk("home/.sdkman/candidates/java/25-tem", "25");
        assertThat(kiosk("doctor").out()).startsWith(wanted.toString());
    }

    @Test
    void withoutAJdkItSaysWhatIsMissingAndHowToGetIt() throws Exception {
        jdk("jvm/old-21", "21.0.4");
        Run run = kiosk("doctor");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("needs a JDK 25 or newer")
                .contains("sdk install java")
                .contains("JAVA_HOME");
        environment.put("LANG", "zh_CN.UTF-8");
        assertThat(kiosk("doctor").err()).contains("需要 JDK 25").contains("再运行一次");
    }

    @Test
    void aSecondStartBuildsNothingAndAChangedSourceBuildsAgain() throws Exception {
        jdk("jvm/25", "25.0.1");
        kiosk("doctor");
        kiosk("doctor");
        assertThat(Files.readAllLines(calls)).hasSize(1);
        Files.writeString(project.resolve("src/main/java/New.java"), "class New {}");
        kiosk("doctor");
        assertThat(Files.readAllLines(calls)).hasSize(2);
    }

    @Test
    void aBuildThatFailsShowsWhyAndIsTriedAgain() throws Exception {
        jdk("jvm/25", "25.0.1");
        Files.createFile(machine.resolve("fail-build"));
        Run run = kiosk("doctor");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("an error in Some.java")
                .contains("The build failed")
                .contains("build.log");
        Files.delete(machine.resolve("fail-build"));
        assertThat(kiosk("doctor").exit()).isZero();
    }

    @Test
    void fromAnotherFolderAndThroughALinkItKnowsWhereItLives() throws Exception {
        jdk("jvm/25", "25.0.1");
        Path link = Files.createSymbolicLink(machine.resolve("bin/kiosk"), project.resolve("kiosk"));
        Path elsewhere = Files.createDirectories(machine.resolve("else where"));
        Run run = run(elsewhere, link.toString(), "check-config", "a folder");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("-Dhallkiosk.home=" + project + " ").endsWith("check-config a folder\n");
    }

    @Test
    void whoeverMayNotInstallGetsTheOneLineToRun() throws Exception {
        jdk("jvm/25", "25.0.1");
        program("dpkg-query", "exit 1");
        program("apt-get", "echo \"apt-get $*\" >>\"$CALLS\"");
        Run run = kiosk("demo");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("  sudo apt-get install --no-install-recommends ")
                        .contains("fonts-noto-cjk")
                        .contains("libgtk-3-0")
                        .doesNotContain("|"));
        assertThat(calls).isEmptyFile();
    }

    @Test
    void rootInstallsWhatIsMissing() throws Exception {
        jdk("jvm/25", "25.0.1");
        program("id", "echo 0");
        program("dpkg-query", "for name; do :; done; [ \"$name\" = dbus ] && printf deinstalled || printf installed");
        program("apt-get", "echo \"apt-get $*\" >>\"$CALLS\"");
        Run run = kiosk("demo");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readAllLines(calls))
                .contains("apt-get update -qq", "apt-get install -y -qq --no-install-recommends dbus");
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        Path shellcheck = Path.of("/usr/bin/shellcheck");
        assumeTrue(Files.isExecutable(shellcheck), "shellcheck is not there");
        assertThat(run(Path.of("."), shellcheck.toString(), "kiosk", ".ci/run").out())
                .isEmpty();
    }

    private Run kiosk(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./kiosk"));
        command.addAll(List.of(arguments));
        return run(project, command.toArray(String[]::new));
    }

    private Run run(Path folder, String... command) throws IOException, InterruptedException {
        Path out = machine.resolve("out");
        Path err = machine.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }

    /** A JDK whose java says which one it is and with what it was called. */
    private Path jdk(String place, String version) throws IOException {
        Path home = machine.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "exit 0");
        executable(home.resolve("bin/java"), "echo \"" + home + " $*\"");
        return home;
    }

    private void program(String name, String script) throws IOException {
        executable(machine.resolve("bin").resolve(name), script);
    }

    private static void executable(Path file, String script) throws IOException {
        Files.write(file, ("#!/usr/bin/env bash\n" + script + "\n").getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
