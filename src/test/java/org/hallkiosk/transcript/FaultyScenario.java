package org.hallkiosk.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hallkiosk.transcript.CableFault.Kind;
import org.hallkiosk.transcript.CableFault.Side;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;

/**
 * A document printer's scenario, and the bytes at which something can go wrong in it: every byte of heads and attributes,
 * and of a long document its two ends and every 97th byte between.
 *
 * @param from where it begins to differ from one that has been taken already
 * @param document where a long document lies in what the kiosk says; empty when there is none
 */
record FaultyScenario(Scenario scenario, Map<Side, byte[]> said, Map<Side, Integer> from, Stretch document) {
    private static final int LONG_DOCUMENT = 20_000;
    private static final int ENDS = 200;
    private static final int WITHIN = 97;

    /** From a byte to before another. */
    record Stretch(int begin, int end) {
        static final Stretch NONE = new Stretch(0, 0);

        boolean leavesOut(int position) {
            return position >= begin + ENDS && position < end - ENDS && (position - begin) % WITHIN != 0;
        }
    }

    /** Those of the transcript, and its first one with a long document, which takes many packets. */
    static List<FaultyScenario> of(Transcript transcript, PrinterRun run) throws IOException, InterruptedException {
        List<FaultyScenario> all = new ArrayList<>();
        Scenario first = transcript.scenarios().getFirst();
        for (Scenario scenario : transcript.scenarios()) {
            PrinterRun.Said said = run.said(scenario);
            boolean opensAlike = scenario != first
                    && scenario.steps().getFirst().equals(first.steps().getFirst());
            all.add(new FaultyScenario(scenario, said.bytes(), opensAlike ? said.opening() : Map.of(), Stretch.NONE));
        }
        byte[] document = new byte[LONG_DOCUMENT];
        new Random(1).nextBytes(document);
        Scenario longer = withDocument(first, document);
        PrinterRun.Said said = run.said(longer);
        int begin = indexOf(document, said.bytes().get(Side.KIOSK));
        all.add(new FaultyScenario(
                longer,
                Map.of(Side.KIOSK, said.bytes().get(Side.KIOSK)),
                Map.of(Side.KIOSK, begin),
                new Stretch(begin, begin + document.length)));
        return all;
    }

    /**
     * @param every so many bytes, another byte for each kind; 1 for all of them
     * @param part from 0 to less than every: all parts together are all bytes
     */
    List<CableFault> faults(int every, int part) {
        List<CableFault> faults = new ArrayList<>();
        said.forEach((side, bytes) -> {
            for (Kind kind : Kind.values()) {
                int ahead = (kind.ordinal() * every / Kind.values().length + part) % every;
                int first = from.getOrDefault(side, 0) + ahead;
                for (int position = first; position < bytes.length; position += every) {
                    if (side == Side.PRINTER || !document.leavesOut(position)) {
                        faults.add(new CableFault(kind, side, position));
                    }
                }
            }
        });
        return faults;
    }

    private static Scenario withDocument(Scenario scenario, byte[] document) {
        List<Step> steps = scenario.steps().stream()
                .map(step -> step.call() instanceof Call.PrintDocument(String jobId, var _, var sheets)
                        ? new Step(
                                step.name(),
                                new Call.PrintDocument(jobId, new Bytes(document), sheets),
                                Duration.ofSeconds(5),
                                step.wire(),
                                step.expectation())
                        : step)
                .toList();
        return new Scenario(scenario.name() + " (long)", scenario.settings(), steps);
    }

    private static int indexOf(byte[] part, byte[] whole) {
        // One byte a character: what is found in the text is found in the bytes.
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
}
