package org.hallkiosk.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Wire;
import org.junit.jupiter.api.Test;

/**
 * Every scenario of every transcript of a line of bytes, with the line cut, stalled, garbled and doubled at every byte that
 * either side says, or, where the kernel hands over whole records, cut and stalled between any two of them. Each time the
 * call must end by its deadline with an outcome of {@link RightOutcomes}, and the device must serve the next applicant
 * within two seconds of the line being back.
 */
class CutAtEveryByteTest {

    /** What the kernel hands over in records no line can spoil: they stop, or they pause. */
    private static final Set<Fault.Kind> ON_RECORDS = EnumSet.of(Fault.Kind.CUT, Fault.Kind.STALLED);

    /**
     * Reader and chip check every block of a command between them and repeat it (ISO/IEC 7816-3, 14443-4): what goes wrong
     * there is a card that is lifted or silent. {@code PcscPulledCardIT} lifts it at every command, and
     * {@code ChipSpoiledAtEveryByteTest} spoils what comes behind that check all the same.
     */
    private static final Set<String> CHECKED_BY_THE_READER = Set.of("pcsc");

    private final Map<String, List<String>> wrong = new TreeMap<>();
    private final RightOutcomes rows = new RightOutcomes();

    @Test
    void everyRunEndsRightAndTheDeviceServesAgain() throws Exception {
        for (Path file : ShippedTranscripts.FILES.all()) {
            Transcript transcript = ShippedTranscripts.read(file);
            if (transcript.kind() == DeviceKind.DOCUMENT_PRINTER
                    || CHECKED_BY_THE_READER.contains(
                            TranscriptFiles.settings(file, transcript).text("protocol", ""))) {
                continue;
            }
            FaultRun run = FaultRun.of(file, transcript, rows);
            for (Scenario scenario : transcript.scenarios()) {
                for (Fault fault : faults(scenario, transcript.unit())) {
                    for (String complaint : run.play(scenario, fault)) {
                        wrong.computeIfAbsent(
                                        fault.kind() + " " + fault.side() + ": " + complaint, _ -> new ArrayList<>())
                                .add(file.getFileName() + ", " + scenario.name() + " @" + fault.position());
                    }
                }
            }
        }
        StringBuilder told = new StringBuilder();
        wrong.forEach((complaint, where) -> told.append("%n%5d × %s%n        first: %s, last: %s"
                .formatted(where.size(), complaint, where.getFirst(), where.getLast())));
        assertAll(
                () -> assertThat(told.toString()).isEmpty(),
                () -> assertThat(rows.unneeded())
                        .as("rows of the table that forgive more than was needed")
                        .isEmpty());
    }

    private static List<Fault> faults(Scenario scenario, int unit) {
        List<Fault> faults = new ArrayList<>();
        for (Fault.Side side : Fault.Side.values()) {
            for (Fault.Kind kind : unit == 1 ? EnumSet.allOf(Fault.Kind.class) : ON_RECORDS) {
                for (int position = 0; position < said(scenario, side); position += unit) {
                    faults.add(new Fault(kind, side, position));
                }
            }
        }
        return faults;
    }

    private static int said(Scenario scenario, Fault.Side side) {
        return scenario.steps().stream()
                .flatMap(step -> step.wire().stream())
                .mapToInt(wire -> switch (wire) {
                    case Wire.KioskSays(Bytes bytes) -> side == Fault.Side.KIOSK ? bytes.length() : 0;
                    case Wire.DeviceSays(Bytes bytes) -> side == Fault.Side.DEVICE ? bytes.length() : 0;
                    case Wire.Silence _, Wire.Cut _, Wire.Asked _ -> 0;
                })
                .sum();
    }
}
