package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.app.ApplicantSteps.FILL_IN_THE_REST;
import static org.hallkiosk.app.ApplicantSteps.SIGN;
import static org.hallkiosk.app.ApplicantSteps.TO_PERMIT_IDENTIFY;
import static org.hallkiosk.app.ApplicantSteps.WITH_CODE;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full at the moment of handing in. */
@Timeout(120)
class FullDiskIT {
    @TempDir
    private Path folder;

    @Test
    void fullDiskIsSaidInPlainWordsAndTryingAgainWithRoomHandsEverythingIn() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), "24m")) {
            Path state = disk.root().resolve("state");
            try (RunningKiosk kiosk = RunningKiosk.start(folder, state)) {
                kiosk.walk(TO_PERMIT_IDENTIFY, WITH_CODE, FILL_IN_THE_REST, SIGN);
                disk.fill();

                kiosk.walk("""
                        - tap: 提交、打印并取号
                        - wait for: trouble
                        - expect text: 这台机器存不下新的申请了
                        - expect text: 请到旁边的机器办理
                        """);
                assertThat(kiosk.documentPrinter().documents()).isEmpty();
                assertThat(kiosk.ticketPrinter().tickets()).isEmpty();
                disk.makeRoom();
                kiosk.walk("""
                        - tap: 再试一次
                        - wait for: farewell
                        - expect text: 办好了，请带走
                        - expect text: A001
                        - tap: 完成
                        """);

                kiosk.assertNothingIsLeftOf(1);
                assertThat(kiosk.documentPrinter().documents()).hasSize(1);
                assertThat(kiosk.ticketPrinter().tickets()).hasSize(1);
            }
            try (KioskStore store = open(state)) {
                assertThat(store.applications().count()).isEqualTo(1);
                assertThat(store.printJournal().uncertain()).isEmpty();
            }
        }
    }

    private static KioskStore open(Path state) {
        return ((StoreOpening.Opened) KioskStore.open(state.resolve("data"), state.resolve("keys/kiosk.key"))).store();
    }
}
