package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key by which the platform knows a terminal. */
class TerminalKeyTest {
    @TempDir
    private Path folder;

    @Test
    void itIsMadeOnceForItsOwnerAloneAndStaysTheSame() throws Exception {
        Path file = folder.resolve("keys/terminal.key");
        KeyPair made = TerminalKey.of(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        KeyPair read = TerminalKey.existing(file);
        assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(read.getPublic()).isEqualTo(made.getPublic());
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void manyWhoNeedItAtOnceGetTheSame() throws Exception {
        Path file = folder.resolve("terminal.key");
        Set<String> keys = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<KeyPair>>mapToObj(i -> () -> TerminalKey.of(file))
                    .toList());
            for (var one : all) {
                keys.add(one.get().getPublic().toString());
            }
        }
        assertThat(keys).hasSize(1);
    }

    @Test
    void oneThatOthersMayReadIsRefused() throws Exception {
        Path file = folder.resolve("terminal.key");
        TerminalKey.of(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> TerminalKey.of(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void whatIsNoKeyIsRefusedAndNotReplaced() throws Exception {
        Path file = Files.createFile(
                folder.resolve("terminal.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "nonsense");
        assertThatThrownBy(() -> TerminalKey.of(file)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("nonsense");
        assertThatThrownBy(() -> TerminalKey.existing(folder.resolve("none"))).hasMessageContaining("is not there");
    }
}
