package org.hallkiosk.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.transcript.DriverCalls.Result;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Expectation;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transport.Replays;
import org.hallkiosk.transport.VirtualClock;

/** Plays a scenario with a fault, up to the end of the call that it falls into, and then serves the next applicant. */
final class FaultRun {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(2);

    private static final Duration NEXT_APPLICANT = Duration.ofSeconds(5);
    private static final Step HOW_ARE_YOU =
            new Step("how are you?", new Call.Status(), BACK_WITHIN, List.of(), Expectation.of("ready"));

    private final Transcript transcript;
    private final DeviceDriver driver;
    private final DeviceSettings profile;
    private final RightOutcomes rows;

    private FaultRun(Transcript transcript, DeviceDriver driver, DeviceSettings profile, RightOutcomes rows) {
        this.rows = rows;
        this.transcript = transcript;
        this.driver = driver;
        this.profile = profile;
    }

    static FaultRun of(Path file, Transcript transcript, RightOutcomes rows) throws IOException {
        DeviceSettings profile = TranscriptFiles.settings(file, transcript);
        return new FaultRun(transcript, ShippedTranscripts.driver(profile), profile, rows);
    }

    /** What was not right; nothing when all was, or when the driver never got to this byte. */
    List<String> play(Scenario scenario, Fault fault) throws InterruptedException {
        VirtualClock clock = new VirtualClock();
        FaultyLine line = new FaultyLine(transcript, fault, clock);
        Map<String, Object> values = new HashMap<>(profile.values());
        values.putAll(scenario.settings());
        DeviceSettings settings =
                new DeviceSettings(profile.id(), profile.kind(), profile.model(), profile.port(), values);
        return Replays.<List<String>, InterruptedException>run(line, clock, () -> {
            try (DriverCalls calls = new DriverCalls(driver, settings)) {
                for (Step step : scenario.steps()) {
                    line.begin(step);
                    Duration latest = clock.elapsed().plus(step.within()).plus(DriverCalls.GRACE);
                    Result result = calls.call(step);
                    if (line.happened()) {
                        List<String> wrong = new ArrayList<>(judge(
                                step,
                                fault,
                                result,
                                line,
                                settings.text("framing.terminator", "").equals("gap")));
                        if (clock.elapsed().compareTo(latest) > 0) {
                            wrong.add(name(step) + " ended " + clock.elapsed().minus(latest) + " late");
                        }
                        clock.sleep(line.untilQuiet());
                        line.heal();
                        serveNext(calls, line, clock, result, scenario).ifPresent(wrong::add);
                        return wrong;
                    }
                }
                return List.of();
            } catch (RuntimeException bug) {
                return List.of("threw " + bug);
            }
        });
    }

    private List<String> judge(Step step, Fault fault, Result result, FaultyLine line, boolean endsBySilence) {
        List<String> wrong = new ArrayList<>();
        Expectation usual = step.expectation();
        String words = result.words();
        if (!words.equals(usual.words()) && !rows.allow(step.call(), fault, words)) {
            wrong.add(name(step) + " came to \"" + words + "\" instead of \"" + usual.words() + "\"");
        }
        if (result.card().isPresent()
                && !result.card().equals(card(usual))
                && !result.card().equals(card(usual).map(FaultRun::withoutNewestAddress))) {
            wrong.add("read a card that was not");
        }
        if (result.code().isPresent()
                && !result.code().equals(usual.code())
                && !RightOutcomes.mayRead(result.code().get(), usual, fault, line.delivered(), endsBySilence)) {
            wrong.add("read a code that was not");
        }
        if (step.call() instanceof Call.PrintTicket) {
            if (words.equals("printed") && !line.tookAll()) {
                wrong.add("said \"printed\" of a ticket that was not sent whole");
            }
            if (words.startsWith("failed") && !words.endsWith("perhaps printed") && line.paperTouched()) {
                wrong.add("said \"" + words + "\" of a ticket that had begun");
            }
        }
        return wrong;
    }

    /** A reader that does not know the question for it says nothing, as on a line that lost it: the printed one stays. */
    private static IdCard withoutNewestAddress(IdCard card) {
        return card instanceof IdCard.ResidentCard resident
                ? new IdCard.ResidentCard(
                        resident.name(),
                        resident.sex(),
                        resident.nation(),
                        resident.birthDate(),
                        resident.address(),
                        resident.number(),
                        resident.issuer(),
                        resident.validFrom(),
                        resident.validUntil())
                : card;
    }

    private static Optional<IdCard> card(Expectation usual) {
        return usual.card().isPresent()
                ? ShippedTranscripts.SPECIMENS.card(usual.card().getAsInt())
                : Optional.empty();
    }

    /** As the supervisor does: a device whose port is dead is opened again, any other is asked how it is. */
    private Optional<String> serveNext(
            DriverCalls calls, FaultyLine line, VirtualClock clock, Result before, Scenario spoiled)
            throws InterruptedException {
        Scenario next = transcript.scenarios().stream()
                .filter(scenario -> scenario.settings().equals(spoiled.settings()))
                .findFirst()
                .orElse(spoiled);
        Duration back = clock.elapsed();
        boolean open = line.alive() && !before.words().startsWith("not-opened");
        if (open) {
            line.begin(HOW_ARE_YOU);
            String words = calls.call(HOW_ARE_YOU).words();
            if (!(words.equals("ready") || words.startsWith("warning"))
                    || clock.elapsed().minus(back).compareTo(BACK_WITHIN) > 0) {
                return Optional.of("afterwards: the status was \"" + words + "\"");
            }
            clock.sleep(NEXT_APPLICANT);
        }
        for (Step step : next.steps()) {
            if (open && step.call() instanceof Call.Open) {
                continue;
            }
            line.begin(step);
            Result result = calls.call(step);
            Duration took = clock.elapsed().minus(back);
            if (!serves(step.expectation().words(), result.words())
                    || !result.code().equals(step.expectation().code())
                    || !result.card().equals(card(step.expectation()))) {
                return Optional.of("afterwards: " + name(step) + " came to \"" + result.words() + "\"");
            }
            if (step.call() instanceof Call.Open && took.compareTo(BACK_WITHIN) > 0) {
                return Optional.of("afterwards: back only after more than 2 s");
            }
        }
        return Optional.empty();
    }

    /** A printer that is now asked one thing at a time may be asked before it confirms: "sent" is as honest. */
    private static boolean serves(String usual, String words) {
        return words.equals(usual) || (usual.equals("printed") && words.equals("sent"));
    }

    private static String name(Step step) {
        return step.call().getClass().getSimpleName();
    }
}
