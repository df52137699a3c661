package org.hallkiosk.transcript;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transcript.Transcript.Wire;
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.ReplayTransport.Act;
import org.hallkiosk.transport.ReplayTransport.Exchange;

/** A device at the end of a line of bytes. */
record PlayedLine(ReplayTransport line) implements PlayedWire {

    @Override
    public void goOn(Step step) {
        List<Act> first = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        List<Act> acts = first;
        for (Wire passing : step.wire()) {
            switch (passing) {
                case Wire.KioskSays(Bytes bytes) -> {
                    acts = new ArrayList<>();
                    exchanges.add(new Exchange(bytes.hex(), acts));
                }
                case Wire.DeviceSays(Bytes bytes) -> acts.add(ReplayTransport.say(bytes.array()));
                case Wire.Silence(var time) -> acts.add(ReplayTransport.pause(time));
                case Wire.Cut() -> acts.add(ReplayTransport.hangUp());
                case Wire.Asked asked -> throw new IllegalStateException("only a document printer is asked " + asked);
            }
        }
        line.goOn(first, exchanges);
    }

    @Override
    public Optional<String> difference(String outcome) {
        String awaited = line.awaited();
        return awaited.isEmpty()
                ? Optional.empty()
                : Optional.of("the driver came to \"%s\" and did not write\n%s"
                        .formatted(outcome, HexDifference.of(HexFormat.of().parseHex(awaited), new byte[0])));
    }
}
